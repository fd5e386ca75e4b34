#include "provider_event.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

namespace estate::identity {
namespace {

using boost::json::object;

std::string text_in(const object& from, std::string_view name) {
    const auto* member = from.if_contains(name);
    const auto* text = member ? member->if_string() : nullptr;
    return text ? std::string{*text} : std::string{};
}

std::optional<std::string> filled_text_in(const object& from, std::string_view name) {
    auto text = text_in(from, name);
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

/// Milliseconds since 1970.
std::optional<Instant> instant_in(const object& from, std::string_view name) {
    const auto* member = from.if_contains(name);
    const auto* milliseconds = member ? member->if_int64() : nullptr;
    return milliseconds ? std::optional{Instant{std::chrono::milliseconds{*milliseconds}}} : std::nullopt;
}

/// Of a list of addresses or numbers the one whose id is named primary, or else the first; null when there is none.
const object* primary_of(const object& user, std::string_view list, std::string_view primary_id) {
    const auto* member = user.if_contains(list);
    const auto* items = member ? member->if_array() : nullptr;
    if (!items) return nullptr;
    const std::string wanted = text_in(user, primary_id);
    const object* found = nullptr;
    for (const auto& item : *items) {
        const auto* each = item.if_object();
        if (!each) continue;
        if (!found || text_in(*each, "id") == wanted) found = each;
    }
    return found;
}

/// Whether its owner has shown that it is his.
bool is_verified(const object& address) {
    const auto* verification = address.if_contains("verification");
    const auto* members = verification ? verification->if_object() : nullptr;
    return members && text_in(*members, "status") == "verified";
}

std::string full_name(const object& user) {
    const std::string first = text_in(user, "first_name");
    const std::string last = text_in(user, "last_name");
    return first + (first.empty() || last.empty() ? "" : " ") + last;
}

Access access_of(const object& user) {
    const auto* metadata = user.if_contains("public_metadata");
    const auto* members = metadata ? metadata->if_object() : nullptr;
    return members ? read_access(*members) : Access{};
}

}  // namespace

std::expected<ProviderPerson, std::string> read_user(const object& user) {
    const std::string subject = text_in(user, "id");
    if (subject.empty()) return std::unexpected("the user has no id");
    const auto updated_at = instant_in(user, "updated_at");
    if (!updated_at) return std::unexpected("the user has no time of change");
    const object* email = primary_of(user, "email_addresses", "primary_email_address_id");
    const object* phone = primary_of(user, "phone_numbers", "primary_phone_number_id");
    return ProviderPerson{.subject = subject,
                          .name = full_name(user),
                          .email = email ? text_in(*email, "email_address") : std::string{},
                          .email_verified = email && is_verified(*email),
                          .phone = phone ? filled_text_in(*phone, "phone_number") : std::nullopt,
                          .picture_url = filled_text_in(user, "image_url"),
                          .access = access_of(user),
                          .last_seen = instant_in(user, "last_sign_in_at"),
                          .updated_at = *updated_at};
}

std::expected<ProviderEvent, std::string> read_event(std::string_view body) {
    boost::system::error_code error;
    const auto json = boost::json::parse(body, error);
    const auto* message = error ? nullptr : json.if_object();
    if (!message) return std::unexpected("the message is no JSON object");
    ProviderEvent event{.type = text_in(*message, "type"), .subject = {}, .person = std::nullopt};
    if (event.type.empty()) return std::unexpected("the message has no type");
    event.is_deletion = event.type == "user.deleted";
    if (!event.is_deletion && event.type != "user.created" && event.type != "user.updated") return event;
    const auto* data = message->if_contains("data");
    const auto* user = data ? data->if_object() : nullptr;
    if (!user) return std::unexpected("the message has no data");
    event.subject = text_in(*user, "id");
    if (event.subject.empty()) return std::unexpected("the user has no id");
    if (event.is_deletion) return event;
    auto person = read_user(*user);
    if (!person) return std::unexpected(person.error());
    event.person = *std::move(person);
    return event;
}

}  // namespace estate::identity
