#include "staff.hpp"

#include <identity/people.hpp>

#include <algorithm>

namespace estate::enquiries {

bool Staff::includes(const std::string& subject) const {
    return std::ranges::contains(colleagues, subject, &Colleague::subject);
}

std::vector<std::string> Staff::subjects() const {
    std::vector<std::string> result;
    for (const auto& each : colleagues) result.push_back(each.subject);
    return result;
}

awaitable<Staff> staff_of(db::Pool& database) {
    Staff staff;
    for (auto& person : co_await identity::agents(database)) {
        if (person.role == Role::agent) staff.rotation.push_back(person.subject);
        staff.colleagues.push_back({std::move(person.subject), std::move(person.name), false});
    }
    std::ranges::sort(staff.rotation);
    co_return staff;
}

awaitable<std::vector<Colleague>> with_names(db::Pool& database, const Staff& staff, std::vector<std::string> subjects) {
    std::vector<std::string> former;
    for (const auto& subject : subjects) {
        if (!staff.includes(subject)) former.push_back(subject);
    }
    auto names = co_await identity::names(database, std::move(former));
    std::vector<Colleague> people;
    for (auto& subject : subjects) {
        const auto found = std::ranges::find(staff.colleagues, subject, &Colleague::subject);
        people.push_back(found == staff.colleagues.end() ? Colleague{subject, names[subject], true} : *found);
    }
    co_return people;
}

}  // namespace estate::enquiries
