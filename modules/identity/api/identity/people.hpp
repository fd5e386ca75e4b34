#pragma once

/// Who works for the company, for modules that give work to somebody or name whoever did it.

#include <platform/db/pool.hpp>
#include <platform/http/viewer.hpp>

#include <boost/describe/class.hpp>

#include <map>

namespace estate::identity {

/// Someone whom work can be given to.
struct Agent {
    std::string subject;
    std::string name;
    Role role{};
};
BOOST_DESCRIBE_STRUCT(Agent, (), (subject, name, role))

/// Agents and admins by name. Whoever has left, or does not work here any more, is not among them.
db::awaitable<std::vector<Agent>> agents(db::Pool& database);

/// What people are called, by subject, whatever they are now; who has been erased or was never known has no name any more.
db::awaitable<std::map<std::string, std::string>> names(db::Pool& database, std::vector<std::string> subjects);

}  // namespace estate::identity
