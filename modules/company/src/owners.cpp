#include "owners.hpp"

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <company_queries.hpp>

namespace estate::company {
namespace {

std::unexpected<Problem> not_yours() {
    return refuse(403, "forbidden", "Owners and what they are paid are for admins and agents who run every property.");
}

awaitable<void> record(http::WriteContext& context, const char* entity, const Uuid& id, const char* event,
                       std::optional<std::string> before, std::string after) {
    co_await jobs::audit(context.transaction, {context.person().subject, entity, id, event, std::move(before), std::move(after)},
                         context.started_at);
}

awaitable<std::optional<Agreement>> lock_agreement(db::Transaction& transaction, const Uuid& id) {
    co_return (co_await transaction.execute(queries::lock_agreement, id)).first<Agreement>();
}

Answer<Nothing> only_free(const std::expected<db::Result, db::SqlError>& written) {
    if (written) return Nothing{};
    if (written.error().constraint != "agreement_no_overlap") throw written.error();
    return refuse(409, "agreement_overlaps", "The property has another agreement in these days; end it first.");
}

std::optional<FieldError> check_days(Date from, std::optional<Date> until) {
    if (!until || *until > from) return std::nullopt;
    return FieldError{"/until", "invalid_value", "must be after the first day"};
}

}  // namespace

awaitable<std::vector<Agreement>> agreements(db::Transaction& transaction) {
    co_return (co_await transaction.execute(queries::list_agreements)).rows<Agreement>();
}

awaitable<void> put_owner(db::Transaction& transaction, Uuid id, std::string name, std::string email, Instant now) {
    co_await transaction.execute(queries::add_owner, id, name, email, now);
}

awaitable<void> put_agreement(db::Transaction& transaction, const Agreement& agreement, Instant now) {
    co_await transaction.execute(queries::put_agreement, agreement.id, agreement.owner_id, agreement.property_id, agreement.from,
                                 agreement.until, agreement.basis_points, agreement.taken_of, agreement.cleaning_kept_by, now);
}

awaitable<Answer<Owners>> list_owners(const http::Context& context, http::None) {
    if (!context.person().sees_whole_portfolio()) co_return not_yours();
    const auto today = local_date(context.now(), (co_await settings(context.database())).time_zone);
    co_return Owners{(co_await context.database().read(queries::list_owners, today)).rows<ListedOwner>()};
}

awaitable<Answer<Owner>> show_owner(const http::Context& context, OfOwner parameters) {
    if (!context.person().sees_whole_portfolio()) co_return not_yours();
    const auto owner = (co_await context.database().read(queries::find_owner, parameters.id)).first<Owner>();
    if (!owner) co_return not_found("owner");
    co_return *owner;
}

awaitable<Answer<Agreements>> list_agreements(const http::Context& context, OfOwner parameters) {
    if (!context.person().sees_whole_portfolio()) co_return not_yours();
    co_return Agreements{(co_await context.database().read(queries::list_agreements_of_owner, parameters.id)).rows<Agreement>()};
}

awaitable<Answer<Owner>> add_owner(http::WriteContext& context, http::None, OwnerEdit edit) {
    const Owner owner{new_id(), edit.name.value, edit.email.value};
    co_await put_owner(context.transaction, owner.id, owner.name, owner.email, context.started_at);
    // The trail is never erased: it has no names.
    co_await record(context, "owner", owner.id, "added", std::nullopt, "{}");
    co_return owner;
}

awaitable<Answer<Owner>> change_owner(http::WriteContext& context, OfOwner parameters, OwnerEdit edit) {
    const auto before = (co_await context.transaction.execute(queries::lock_owner, parameters.id)).first<Owner>();
    if (!before) co_return not_found("owner");
    if (auto problem = http::check_unchanged(context.request, json::to_json(*before))) co_return std::unexpected(*std::move(problem));
    const Owner after{before->id, edit.name.value, edit.email.value};
    co_await context.transaction.execute(queries::change_owner, after.id, after.name, after.email);
    co_await record(context, "owner", after.id, "changed", std::nullopt, "{}");
    co_return after;
}

awaitable<Answer<Agreement>> add_agreement(http::WriteContext& context, OfOwner parameters, AgreementEdit edit) {
    if (auto error = check_days(edit.from, edit.until)) co_return wrong_fields({*std::move(error)});
    const auto owner = (co_await context.transaction.execute(queries::lock_owner, parameters.id)).first<Owner>();
    if (!owner) co_return not_found("owner");
    const Agreement agreement{.id = new_id(),
                              .owner_id = owner->id,
                              .property_id = edit.property_id,
                              .from = edit.from,
                              .until = edit.until,
                              .basis_points = edit.basis_points.as_int(),
                              .taken_of = edit.taken_of,
                              .cleaning_kept_by = edit.cleaning_kept_by};
    const auto added = only_free(co_await context.transaction.try_execute(
        queries::add_agreement, agreement.id, agreement.owner_id, agreement.property_id, agreement.from, agreement.until,
        agreement.basis_points, agreement.taken_of, agreement.cleaning_kept_by, context.started_at));
    if (!added) co_return std::unexpected(added.error());
    co_await record(context, "agreement", agreement.id, "added", std::nullopt, json::to_json(agreement));
    co_return agreement;
}

awaitable<Answer<Agreement>> end_agreement(http::WriteContext& context, OfOwner parameters, AgreementEnd edit) {
    const auto before = co_await lock_agreement(context.transaction, parameters.id);
    if (!before) co_return not_found("agreement");
    if (auto error = check_days(before->from, edit.until)) co_return wrong_fields({*std::move(error)});
    const auto ended = only_free(co_await context.transaction.try_execute(queries::end_agreement, before->id, edit.until));
    if (!ended) co_return std::unexpected(ended.error());
    auto after = *before;
    after.until = edit.until;
    co_await record(context, "agreement", after.id, "ended", json::to_json(*before), json::to_json(after));
    co_return after;
}

}  // namespace estate::company
