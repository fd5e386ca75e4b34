#pragma once

/// Who works for the company, for modules that give work to somebody or name whoever did it.

#include <platform/db/pool.hpp>
#include <platform/http/viewer.hpp>

#include <boost/describe/class.hpp>

namespace estate::identity {

/// Someone whom work can be given to.
struct Agent {
    std::string subject;
    std::string name;
    Role role{};
};
BOOST_DESCRIBE_STRUCT(Agent, (), (subject, name, role))

/// Agents and admins by name.
db::awaitable<std::vector<Agent>> agents(db::Pool& database);

}  // namespace estate::identity
