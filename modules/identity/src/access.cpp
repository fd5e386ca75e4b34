#include "access.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace estate::identity {
namespace {

/// Keeps `target` when the member is no known enumerator.
template <class Enum>
void read_known(const boost::json::object& metadata, std::string_view name, Enum& target) {
    const auto* member = metadata.if_contains(name);
    const auto* text = member ? member->if_string() : nullptr;
    if (text) boost::describe::enum_from_string(std::string{*text}.c_str(), target);
}

}  // namespace

Access read_access(const boost::json::object& metadata) {
    Access access;
    read_known(metadata, "role", access.role);
    read_known(metadata, "portfolio", access.portfolio);
    return without_excess(access);
}

Access without_excess(Access access) {
    if (access.role == Role::user) access.portfolio = Portfolio::own;
    return access;
}

}  // namespace estate::identity
