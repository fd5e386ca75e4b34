#pragma once

#include <platform/http/viewer.hpp>

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>

namespace estate::identity {

/// Which properties an agent runs: those that name him, or every one. An admin runs every one anyway.
enum class Portfolio { own, all };
BOOST_DESCRIBE_ENUM(Portfolio, own, all)

/// What a person may do, as the issuer keeps it in his public metadata: `{"role": "agent", "portfolio": "all"}`.
struct Access {
    Role role = Role::user;
    Portfolio portfolio = Portfolio::own;
    bool operator==(const Access&) const = default;
};
BOOST_DESCRIBE_STRUCT(Access, (), (role, portfolio))

/// Reads public metadata. Whatever is missing or unknown is the least; a plain user has no portfolio.
Access read_access(const boost::json::object& metadata);

/// The same access without what its role cannot use.
Access without_excess(Access access);

}  // namespace estate::identity
