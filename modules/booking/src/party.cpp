#include <booking/party.hpp>

#include <algorithm>

namespace estate::booking {

int Party::of_age(int from_age) const {
    return adults + static_cast<int>(std::ranges::count_if(children_ages, [&](int age) { return age >= from_age; }));
}

std::expected<Party, std::vector<FieldError>> read_party(const SaidParty& said, const std::string& at) {
    if (!said.adults && !said.guests)
        return std::unexpected(std::vector<FieldError>{{at + "guests", "required", "is required, or adults"}});
    std::vector<FieldError> errors;
    Party party{.adults = 0, .children_ages = said.children_ages, .pets = said.pets};
    if (party.children_ages.size() > 100) errors.push_back({at + "children_ages", "too_many", "must be at most 100"});
    party.adults = said.adults ? *said.adults : *said.guests - party.guests();
    if (party.adults < 1) errors.push_back({at + "children_ages", "too_many", "must leave one adult among the guests"});
    if (said.guests && *said.guests != party.guests())
        errors.push_back({at + "guests", "invalid_value", "must be the adults and the children together, or left out"});
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return party;
}

}  // namespace estate::booking
