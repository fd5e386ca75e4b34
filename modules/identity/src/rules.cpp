#include "rules.hpp"

namespace estate::identity {

Effect effect_of(const PersonRow& stored, const ProviderEvent& event) {
    if (stored.state == PersonState::erased) return Effect::none;
    if (event.is_deletion) return Effect::erase;
    const bool is_newer = event.person && event.person->updated_at > stored.provider_updated_at;
    return is_newer ? Effect::update : Effect::none;
}

bool gives_up_own_admin(const Viewer& viewer, std::string_view subject, const Access& wanted) {
    return viewer.subject == subject && viewer.role == Role::admin && wanted.role != Role::admin;
}

std::string pattern_of(std::string_view text) {
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace estate::identity
