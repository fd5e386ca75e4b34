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
    /// An agent who is allowed more than his own properties.
    bool has_whole_portfolio = false;

    /// Agents and admins: people of the company.
    bool is_staff() const { return role != Role::user; }
    /// Whether every property is his to run, not only those that name him as their agent.
    bool sees_whole_portfolio() const { return role == Role::admin || (role == Role::agent && has_whole_portfolio); }
};

}  // namespace estate
