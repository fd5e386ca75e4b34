#pragma once

#include "messages.hpp"

namespace estate::enquiries {

/// The people of the company, as enquiries need them: identity says who works here.
struct Staff {
    /// Agents and admins, by name: whom an enquiry can be given to.
    std::vector<Colleague> colleagues;
    /// Agents, by subject: whom enquiries are dealt to.
    std::vector<std::string> rotation;

    bool includes(const std::string& subject) const;
    std::vector<std::string> subjects() const;
};
awaitable<Staff> staff_of(db::Pool& database);

/// These people with their names, in the same order: who has left as well, if he is still known; nameless when he has been forgotten.
awaitable<std::vector<Colleague>> with_names(db::Pool& database, const Staff& staff, std::vector<std::string> subjects);

}  // namespace estate::enquiries
