#pragma once

/// Who acts in the demo portfolio's life, and what its answers say.

#include "demo_life.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <stdexcept>

namespace estate::app {

/// Refused, with what the answer says.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline const Viewer& agent() {
    static const Viewer viewer{"user_demo_agent", Role::agent, "Andrés Agent", "andres.agent@example.com", true};
    return viewer;
}
inline const Viewer& admin() {
    static const Viewer viewer{"user_demo_admin", Role::admin, "Ada Admin", "ada.admin@example.com", true};
    return viewer;
}
inline const Viewer& nobody() {
    static const Viewer viewer;
    return viewer;
}

/// Who has no account of his own has one that nobody signs in with.
inline Viewer viewer_of(const LifeGuest& guest) {
    auto subject = guest.subject.value_or("user_demo_life_" + guest.email.substr(0, guest.email.find('@')));
    std::ranges::replace(subject, '.', '_');
    return {std::move(subject), Role::user, guest.name, guest.email, false};
}

inline std::string locale_of(http::Locale locale) {
    return boost::describe::enum_to_string(locale, "en");
}

inline std::string text_of(const boost::json::value& json, std::string_view pointer) {
    return std::string{json.at_pointer(pointer).as_string()};
}

}  // namespace estate::app
