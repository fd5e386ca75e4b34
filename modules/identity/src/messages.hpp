#pragma once

#include "access.hpp"

#include <identity/people.hpp>
#include <identity/privacy.hpp>

#include <platform/core/clock.hpp>
#include <platform/core/ids.hpp>
#include <platform/json/codec.hpp>

#include <optional>
#include <string>
#include <vector>

namespace estate::identity {

/// The person who is signed in.
struct Me {
    std::string subject;
    Role role{};
    /// `all` for whoever runs every property: admins, and agents who are allowed to.
    Portfolio portfolio{};
    std::optional<std::string> name;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Me, (), (subject, role, portfolio, name, email))

enum class PersonState { active, erased };
BOOST_DESCRIBE_ENUM(PersonState, active, erased)

/// Someone whom the issuer has told us of. An erased person is a subject and nothing else.
struct Person {
    std::string subject;
    /// What audit lines and events name.
    Uuid id;
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::optional<std::string> picture_url;
    Role role{};
    Portfolio portfolio{};
    PersonState state{};
    /// The last sign-in that the issuer has told of.
    std::optional<Instant> last_seen;
    Instant created_at;
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Person, (), (subject, id, name, email, phone, picture_url, role, portfolio, state, last_seen, created_at, updated_at))

/// A person as he is stored.
struct PersonRow : Person {
    /// Whether the issuer has seen that the e-mail address is his.
    bool email_verified = false;
    /// When the issuer last changed what is stored.
    Instant provider_updated_at;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (Person), (email_verified, provider_updated_at))

using Subject = json::Text<1, 200>;

struct BySubject {
    Subject subject;
};
BOOST_DESCRIBE_STRUCT(BySubject, (), (subject))

struct PeopleQuery {
    /// Anywhere in the name or the e-mail address.
    std::optional<json::Text<1, 120>> text;
    std::optional<Role> role;
    /// Only these people.
    std::vector<Subject> subjects;
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(PeopleQuery, (), (text, role, subjects, cursor, limit))

struct PersonPage {
    std::vector<Person> items;
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (items, next_cursor))

/// What a person may do from now on. A plain user has no portfolio: whatever is sent, it is then `own`.
struct AccessChange {
    Role role{};
    Portfolio portfolio{};
};
BOOST_DESCRIBE_STRUCT(AccessChange, (), (role, portfolio))

struct Agents {
    std::vector<Agent> items;
};
BOOST_DESCRIBE_STRUCT(Agents, (), (items))

struct PersonById {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(PersonById, (), (id))

/// Said out loud, so that no slip of a client erases anybody.
enum class Confirmation { erase };
BOOST_DESCRIBE_ENUM(Confirmation, erase)

struct ErasureRequest {
    Confirmation confirm{};
};
BOOST_DESCRIBE_STRUCT(ErasureRequest, (), (confirm))

struct Erasure {
    PersonState state{};
    Instant erased_at;
};
BOOST_DESCRIBE_STRUCT(Erasure, (), (state, erased_at))

/// What a person has said to a purpose. `at` and `wording` are missing while he has never been asked, which is a no.
struct Consent {
    Purpose purpose{};
    bool granted = false;
    std::optional<Instant> at;
    std::optional<std::string> wording;
};
BOOST_DESCRIBE_STRUCT(Consent, (), (purpose, granted, at, wording))

struct Consents {
    /// One for each purpose.
    std::vector<Consent> items;
};
BOOST_DESCRIBE_STRUCT(Consents, (), (items))

struct ConsentEdit {
    /// What he agrees to; to everything else it is no.
    std::vector<Purpose> granted;
    /// The version and language of the words that he saw, `2026-11 en`.
    json::Text<1, 40> wording;
};
BOOST_DESCRIBE_STRUCT(ConsentEdit, (), (granted, wording))

/// What has become of a message of the issuer.
enum class Outcome { applied, outdated, ignored, repeated };
BOOST_DESCRIBE_ENUM(Outcome, applied, outdated, ignored, repeated)

struct MessageReceipt {
    Outcome outcome{};
};
BOOST_DESCRIBE_STRUCT(MessageReceipt, (), (outcome))

/// Someone who can be chosen at the development sign-in; `key` is what a session is opened for.
struct DemoAccount {
    std::string key;
    std::string name;
    std::string email;
    Role role{};
    Portfolio portfolio{};
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (key, name, email, role, portfolio))

struct DemoAccounts {
    std::vector<DemoAccount> items;
};
BOOST_DESCRIBE_STRUCT(DemoAccounts, (), (items))

struct OpenSession {
    json::Text<1, 40> person;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (person))

struct OpenedSession {
    std::string session_id;
};
BOOST_DESCRIBE_STRUCT(OpenedSession, (), (session_id))

struct SessionToken {
    std::string jwt;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SessionToken, (), (jwt, expires_at))

}  // namespace estate::identity
