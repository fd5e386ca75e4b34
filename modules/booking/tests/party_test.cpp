#include <booking/party.hpp>

#include <gtest/gtest.h>

namespace estate::booking {
namespace {

std::vector<std::string> wrong(const SaidParty& said, const std::string& at = "/") {
    const auto party = read_party(said, at);
    std::vector<std::string> found;
    if (party) return found;
    for (const auto& error : party.error()) found.push_back(error.path + " " + error.code);
    return found;
}

TEST(Party, is_all_who_come_or_adults_and_children) {
    const auto all = read_party({.guests = 3, .adults = {}, .children_ages = {4}, .pets = 1}, "/").value();
    EXPECT_EQ(all.adults, 2);
    EXPECT_EQ(all.guests(), 3);
    EXPECT_EQ(all.pets, 1);
    const auto beside = read_party({.guests = {}, .adults = 2, .children_ages = {4, 17}}, "/").value();
    EXPECT_EQ(beside.guests(), 4);
    EXPECT_EQ(beside.of_age(17), 3);
    EXPECT_EQ(read_party({.guests = 4, .adults = 2, .children_ages = {4, 17}}, "/").value().adults, 2);
}

TEST(Party, that_makes_no_sense_is_told_by_field) {
    EXPECT_EQ(wrong({}), std::vector<std::string>{"/guests required"});
    EXPECT_EQ(wrong({.guests = {}, .adults = {}, .children_ages = {4}}, "?"), std::vector<std::string>{"?guests required"});
    EXPECT_EQ(wrong({.guests = 1, .adults = {}, .children_ages = {4}}), std::vector<std::string>{"/children_ages too_many"});
    EXPECT_EQ(wrong({.guests = 3, .adults = 2}), std::vector<std::string>{"/guests invalid_value"});
    EXPECT_EQ(wrong({.guests = 3, .adults = 2, .children_ages = std::vector<int>(101, 5)}),
              (std::vector<std::string>{"/children_ages too_many", "/guests invalid_value"}));
}

}  // namespace
}  // namespace estate::booking
