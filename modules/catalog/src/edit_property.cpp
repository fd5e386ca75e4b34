// A property is drafted, shown, edited and copied.

#include "completeness.hpp"
#include "errors.hpp"
#include "office.hpp"
#include "office_property.hpp"

#include <catalog/events.hpp>
#include <identity/people.hpp>
#include <platform/jobs/outbox.hpp>

#include <catalog_queries.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>

namespace estate::catalog {
namespace {

struct PlaceOfDraft {
    double latitude = 0;
    double longitude = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceOfDraft, (), (latitude, longitude))

/// `P-` and eight signs of an id that nobody else has.
std::string new_reference() {
    const auto id = to_string(new_id());
    return "P-" + id.substr(id.size() - 8);
}

template <class T>
std::optional<T> within(const std::optional<int>& number) {
    return number.transform([](int value) { return T{value}; });
}

ShortText as_written(const DraftName& name) {
    return {{name.en.value}, {name.fr.value}, {name.es.value}};
}

/// A draft may lack what its schema requires; what it says must be right.
std::vector<FieldError> wrong_in_draft(std::vector<FieldError> errors) {
    std::erase_if(errors, [](const auto& error) { return error.code == "required"; });
    return errors;
}

NewProperty edited(const OfficeProperty& before, const PropertyEdit& edit, const std::optional<std::string>& building) {
    NewProperty property;
    property.ref = {before.reference};
    property.kind = before.kind;
    property.place = edit.place;
    if (building) property.parent = json::Text<1, 80>{*building};
    property.name = as_written(edit.name);
    property.unparsed_address = edit.unparsed_address;
    property.postal_code = edit.postal_code;
    property.latitude = edit.latitude;
    property.longitude = edit.longitude;
    property.bedrooms_total = edit.bedrooms_total;
    property.bathrooms_total = edit.bathrooms_total;
    property.max_guests = edit.max_guests;
    property.living_area_m2 = edit.living_area_m2;
    property.lot_size_m2 = edit.lot_size_m2;
    property.year_built = edit.year_built;
    property.registration_number = edit.registration_number;
    property.amenities = edit.amenities;
    property.attributes = edit.attributes;
    return property;
}

/// Puts a property that is new to the office on record: its unit on the timeline follows from the event.
db::awaitable<Answer<OfficeProperty>> add_draft(http::WriteContext& context, const NewProperty& property, std::string event) {
    const auto put = co_await put_property(context.transaction, property, context.person().subject, context.started_at);
    if (!put) co_return std::unexpected(put.error());
    co_await jobs::emit(context.transaction, put->id, PropertyPlaced{put->id, put->building_id, put->time_zone}, context.started_at);
    co_await refresh_completeness(context.transaction, put->id);
    auto added = (co_await find_office_property(context.transaction, context.person(), put->id)).value();
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "property", put->id, std::move(event), std::nullopt, json::to_json(added)},
                         context.started_at);
    co_return added;
}

db::awaitable<std::optional<std::string>> reference_of(db::Transaction& transaction, const std::optional<Uuid>& id) {
    if (!id) co_return std::nullopt;
    co_return (co_await transaction.execute(queries::find_reference, *id)).scalar<std::string>();
}

/// The copy of a listing is a draft at an address of its own.
db::awaitable<void> copy_listing(http::WriteContext& context, const OfficeListing& listing, Uuid property_id, const std::string& suffix) {
    co_await context.transaction.execute(queries::put_draft_listing, new_id(), listing.slug.substr(0, 100) + "-" + suffix, property_id,
                                         listing.kind, listing.title, listing.remarks, listing.price.amount_minor, listing.price.currency,
                                         listing.terms, context.started_at);
}

NewProperty copied(const OfficeProperty& original, const std::optional<std::string>& building) {
    const PropertyEdit same{.place = {original.place},
                            .name = json::parse<DraftName>(original.name.text).value(),
                            .unparsed_address = {original.unparsed_address},
                            .postal_code = {original.postal_code},
                            .latitude = original.latitude,
                            .longitude = original.longitude,
                            .bedrooms_total = within<json::Int<0, 100>>(original.bedrooms_total),
                            .bathrooms_total = within<json::Int<0, 100>>(original.bathrooms_total),
                            .max_guests = within<json::Int<1, 100>>(original.max_guests),
                            .living_area_m2 = within<json::Int<1, 10'000'000>>(original.living_area_m2),
                            .lot_size_m2 = within<json::Int<1, 1'000'000'000>>(original.lot_size_m2),
                            .year_built = within<json::Int<1000, 2100>>(original.year_built),
                            .registration_number = std::nullopt,
                            .amenities = json::parse<std::vector<std::string>>(original.amenities.text).value(),
                            .attributes = boost::json::parse(original.attributes.text).as_object(),
                            .agent_subject = std::nullopt};
    auto property = edited(original, same, building);
    property.ref = {new_reference()};
    return property;
}

/// Who may hand a property over, and to whom.
db::awaitable<std::vector<FieldError>> check_agent(http::WriteContext& context, const std::string& agent) {
    std::vector<FieldError> errors;
    if (!context.person().sees_whole_portfolio()) {
        errors.push_back({"/agent_subject", "not_allowed", "can only be changed by those who see the whole portfolio"});
    } else if (!std::ranges::contains(co_await identity::agents(context.database()), agent, &identity::Agent::subject)) {
        errors.push_back({"/agent_subject", "unknown", "is nobody who works here"});
    }
    co_return errors;
}

db::awaitable<void> hand_over(http::WriteContext& context, const OfficeProperty& before, const std::string& agent) {
    co_await context.transaction.execute(queries::assign_agent, before.id, agent);
    co_await jobs::emit(context.transaction, before.id, PropertyHandedOver{before.id, before.agent_subject, agent}, context.started_at);
}

}  // namespace

db::awaitable<Answer<OfficeProperty>> add_property(http::WriteContext& context, http::None, NewDraft draft) {
    const auto place = (co_await context.transaction.execute(queries::find_place_position, draft.place.value)).first<PlaceOfDraft>();
    if (!place) co_return wrong_fields({{"/place", "unknown", "is not a known place: " + draft.place.value}});
    NewProperty property;
    property.ref = {new_reference()};
    property.kind = draft.kind;
    property.place = draft.place;
    property.name = {draft.name, draft.name, draft.name};
    property.latitude = place->latitude;
    property.longitude = place->longitude;
    co_return co_await add_draft(context, property, "added");
}

db::awaitable<Answer<OfficeProperty>> show_office_property(const http::Context& context, OfProperty parameters) {
    auto property = co_await find_office_property(context.database(), context.person(), parameters.id);
    if (!property) co_return not_found("property");
    co_return *std::move(property);
}

db::awaitable<Answer<OfficeProperty>> edit_property(http::WriteContext& context, OfProperty parameters, PropertyEdit edit) {
    const auto before = co_await lock_for_edit(context, parameters.id);
    if (!before) co_return std::unexpected(before.error());
    const bool changes_hands = edit.agent_subject && edit.agent_subject->value != before->agent_subject;
    if (changes_hands) {
        if (auto errors = co_await check_agent(context, edit.agent_subject->value); !errors.empty())
            co_return wrong_fields(std::move(errors));
    }
    const auto property = edited(*before, edit, co_await reference_of(context.transaction, before->building_id));
    if (auto errors = wrong_in_draft(check(property)); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto put = co_await put_property(context.transaction, property, std::nullopt, context.started_at);
    if (!put) co_return std::unexpected(put.error());
    if (changes_hands) co_await hand_over(context, *before, edit.agent_subject->value);
    if (put->time_zone != before->time_zone) {
        co_await jobs::emit(context.transaction, put->id, PropertyPlaced{put->id, put->building_id, put->time_zone}, context.started_at);
    }
    co_return co_await finish_edit(context, *before, "changed");
}

db::awaitable<Answer<OfficeProperty>> duplicate_property(http::WriteContext& context, OfProperty parameters) {
    const auto original = co_await find_office_property(context.transaction, context.person(), parameters.id);
    if (!original) co_return not_found("property");
    const auto property = copied(*original, co_await reference_of(context.transaction, original->building_id));
    const auto id = stable_id("property", property.ref.value);
    const auto copy = co_await add_draft(context, property, "duplicated");
    if (!copy) co_return std::unexpected(copy.error());
    for (const auto& listing : original->listings) co_await copy_listing(context, listing, id, property.ref.value.substr(2));
    co_await refresh_completeness(context.transaction, id);
    co_return (co_await find_office_property(context.transaction, context.person(), id)).value();
}

}  // namespace estate::catalog
