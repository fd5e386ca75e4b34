#pragma once

#include <platform/http/viewer.hpp>
#include <platform/json/codec.hpp>

#include <optional>
#include <string>
#include <vector>

namespace estate::identity {

/// The person who is signed in.
struct Me {
    std::string subject;
    Role role{};
    std::optional<std::string> name;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Me, (), (subject, role, name, email))

/// Someone who can be chosen at the development sign-in; `key` is what a session is opened for.
struct DemoAccount {
    std::string key;
    std::string name;
    std::string email;
    std::string role;
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (key, name, email, role))

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
