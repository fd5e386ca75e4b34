#pragma once

#include "access.hpp"

#include <platform/core/clock.hpp>

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace estate::identity {

/// A person as the issuer knows him.
struct ProviderPerson {
    std::string subject;
    /// First and last name; empty when he has given neither.
    std::string name;
    std::string email;
    /// Whether the issuer has seen that the address is his.
    bool email_verified = false;
    std::optional<std::string> phone;
    std::optional<std::string> picture_url;
    Access access;
    std::optional<Instant> last_seen;
    Instant updated_at;
};

/// What the issuer tells us, as far as it concerns us.
struct ProviderEvent {
    /// `user.updated`, `session.created`, …
    std::string type;
    /// Empty when the event is not about a person.
    std::string subject;
    /// Set by user.created and user.updated.
    std::optional<ProviderPerson> person;
    bool is_deletion = false;
};

/// Reads the body of a webhook; the error says what is wrong with it. Events of other kinds are read without their data.
std::expected<ProviderEvent, std::string> read_event(std::string_view body);

/// Reads Clerk's user object.
std::expected<ProviderPerson, std::string> read_user(const boost::json::object& user);

}  // namespace estate::identity
