#pragma once

#include <platform/core/problem.hpp>
#include <platform/json/codec.hpp>

#include <expected>

namespace estate::booking {

/// Who comes.
struct Party {
    int adults = 1;
    std::vector<int> children_ages = {};
    int pets = 0;

    int guests() const { return adults + static_cast<int>(children_ages.size()); }
    /// Those who are at least so old; adults are.
    int of_age(int from_age) const;
};
BOOST_DESCRIBE_STRUCT(Party, (), (adults, children_ages, pets))

/// Who comes, as people say it: all who come, as adults unless ages of children are said; or the adults, and the children beside them.
struct SaidParty {
    std::optional<int> guests;
    std::optional<int> adults;
    std::vector<int> children_ages = {};
    int pets = 0;

    bool says_nothing() const { return !guests && !adults && children_ages.empty(); }
};

/// The one reading of it, for quotes and searches. ALL that does not make sense, by field below `at`: `/` in a body, `?` in a query.
std::expected<Party, std::vector<FieldError>> read_party(const SaidParty& said, const std::string& at);

/// The fields `guests`, `adults`, `children_ages` and `pets` of a message.
template <class Message>
SaidParty said_party(const Message& message) {
    const auto as_int = [](const auto& number) { return number.as_int(); };
    SaidParty said{.guests = message.guests.transform(as_int),
                   .adults = message.adults.transform(as_int),
                   .children_ages = {},
                   .pets = message.pets.transform(as_int).value_or(0)};
    const auto add = [&](const auto& ages) {
        for (const auto& age : ages) said.children_ages.push_back(age.as_int());
    };
    if constexpr (requires { *message.children_ages; }) {
        if (message.children_ages) add(*message.children_ages);
    } else {
        add(message.children_ages);
    }
    return said;
}

}  // namespace estate::booking
