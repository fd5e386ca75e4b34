#pragma once

#include <boost/describe/enum.hpp>

#include <string>

namespace estate {

/// What a signed-in person may do; each role includes the ones before it.
enum class Role { user, agent, admin };
BOOST_DESCRIBE_ENUM(Role, user, agent, admin)

/// The signed-in person on whose behalf a request is made. Every query on owned rows takes one.
struct Viewer {
    /// The issuer's id of the person (`sub`), stable for life.
    std::string subject;
    Role role = Role::user;
    /// Empty when the token does not carry it.
    std::string name;
    /// Empty when the token does not carry it.
    std::string email;

    /// Agents and admins: people of the company.
    bool is_staff() const { return role != Role::user; }
};

}  // namespace estate
