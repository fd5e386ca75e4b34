#include "rules.hpp"

#include "business_hours.hpp"

#include <gtest/gtest.h>

#include <map>

namespace estate::enquiries {
namespace {

using namespace std::chrono_literals;

TEST(Email, is_the_same_whatever_its_case_and_spaces) {
    EXPECT_EQ(normalise_email(" Ana.Silva@Example.COM\t"), "ana.silva@example.com");
    EXPECT_EQ(normalise_email("ana+villa@example.com"), "ana+villa@example.com");
}

TEST(Phone, is_its_digits_with_the_country_in_front) {
    const auto number = [](std::string_view phone) { return normalise_phone(phone, "351").value_or("none"); };
    for (const auto* same : {"+351 912 345 678", "00351912345678", "912 345 678", "+351 (0)912-345.678", " 912345678 "}) {
        EXPECT_EQ(number(same), "351912345678") << same;
    }
    EXPECT_EQ(number("+44 (0)20 7946 0018"), "442079460018");
    EXPECT_EQ(number("020 7946 0018"), "3512079460018");
    EXPECT_EQ(number("12345"), "none");
    EXPECT_EQ(number("call me"), "none");
    EXPECT_EQ(number("+1234567890123456"), "none");
}

TEST(Transitions, are_those_of_the_table_and_no_others) {
    using enum EnquiryState;
    const auto none = std::optional<EnquiryState>{};
    const std::map<std::pair<EnquiryState, Action>, std::optional<EnquiryState>> expected{
        {{fresh, Action::assign}, assigned},    {{fresh, Action::answer}, answered},    {{fresh, Action::close}, closed},
        {{fresh, Action::reopen}, none},        {{assigned, Action::assign}, assigned}, {{assigned, Action::answer}, answered},
        {{assigned, Action::close}, closed},    {{assigned, Action::reopen}, none},     {{answered, Action::assign}, answered},
        {{answered, Action::answer}, answered}, {{answered, Action::close}, closed},    {{answered, Action::reopen}, none},
        {{closed, Action::assign}, none},       {{closed, Action::answer}, none},       {{closed, Action::close}, none},
        {{closed, Action::reopen}, assigned}};
    for (const auto& [move, to] : expected) {
        EXPECT_EQ(next_state(move.first, move.second), to) << EnquiryStateTraits::print(move.first) << " " << static_cast<int>(move.second);
    }
}

const std::vector<std::string> three{"user_b", "user_a", "user_c"};

const std::vector<std::string> four{"user_admin", "user_b", "user_a", "user_c"};

TEST(Deal, prefers_whom_the_contact_knows_then_the_propertys_agent_then_the_next) {
    const auto dealt = [](std::optional<std::string> contact, std::optional<std::string> property, std::string_view last) {
        return deal({std::move(contact), std::move(property), four, three, last});
    };
    EXPECT_EQ(dealt("user_c", "user_b", "user_a").assignee, "user_c");
    EXPECT_EQ(dealt(std::nullopt, "user_b", "user_c").assignee, "user_b");
    EXPECT_FALSE(dealt(std::nullopt, "user_b", "user_c").by_rotation);
    EXPECT_EQ(dealt(std::nullopt, std::nullopt, "user_a").assignee, "user_b");
    EXPECT_TRUE(dealt(std::nullopt, std::nullopt, "user_a").by_rotation);
    EXPECT_EQ(dealt("user_who_left", "another_who_left", "user_a").assignee, "user_b");
}

TEST(Deal, gives_an_admin_what_is_his_and_nothing_by_turns) {
    const std::vector<std::string> admin{"user_admin"};
    EXPECT_EQ(deal({std::nullopt, "user_admin", admin, {}, ""}).assignee, "user_admin");
    EXPECT_FALSE(deal({std::nullopt, std::nullopt, admin, {}, ""}).assignee);
}

TEST(Deal, gives_it_to_nobody_when_there_is_nobody) {
    const auto dealt = deal({"user_a", "user_b", {}, {}, ""});
    EXPECT_FALSE(dealt.assignee);
    EXPECT_FALSE(dealt.by_rotation);
}

TEST(Rotation, gives_everybody_as_many) {
    std::map<std::string, int> turns;
    std::string last;
    for (int turn = 0; turn < 300; ++turn) {
        last = next_in_rotation(three, last).value();
        ++turns[last];
    }
    EXPECT_EQ(turns, (std::map<std::string, int>{{"user_a", 100}, {"user_b", 100}, {"user_c", 100}}));
}

TEST(Rotation, goes_on_when_people_come_and_leave) {
    const std::vector<std::string> two{"user_a", "user_c"};
    EXPECT_EQ(next_in_rotation(two, "user_b"), "user_c");
    EXPECT_EQ(next_in_rotation(two, "user_z"), "user_a");
    EXPECT_EQ(next_in_rotation(three, "user_a", "user_b"), "user_c");
    const std::vector<std::string> one{"user_a"};
    EXPECT_EQ(next_in_rotation(one, "user_a"), "user_a");
    EXPECT_FALSE(next_in_rotation(one, "user_a", "user_a"));
    EXPECT_FALSE(next_in_rotation({}, ""));
}

/// Nine to six in Lisbon, and Saturday mornings.
company::Settings lisbon() {
    const auto hours = [](std::chrono::minutes from, std::chrono::minutes to) { return std::optional{company::OpenHours{{from}, {to}}}; };
    const auto working_day = hours(9h, 18h);
    company::Settings settings;
    settings.time_zone = "Europe/Lisbon";
    settings.business_hours = {working_day, working_day, working_day, working_day, working_day, hours(10h, 14h), std::nullopt};
    return settings;
}

/// What the clock on the office's wall shows when the first response is due.
std::string due(std::string_view asked, std::chrono::minutes span = 15min) {
    return to_string(after_open_time(parse_instant(asked).value(), span, hours_of(lisbon())));
}

TEST(Clock, runs_while_the_office_is_open) {
    // Lisbon is at UTC in winter and an hour ahead in summer.
    EXPECT_EQ(due("2027-01-13T10:00:00Z"), "2027-01-13T10:15:00Z");
    EXPECT_EQ(due("2027-07-14T10:00:00Z", 60min), "2027-07-14T11:00:00Z");
}

TEST(Clock, stands_still_over_night) {
    EXPECT_EQ(due("2027-01-13T17:50:00Z"), "2027-01-14T09:05:00Z");
    EXPECT_EQ(due("2027-01-13T03:00:00Z"), "2027-01-13T09:15:00Z");
    EXPECT_EQ(due("2027-01-13T18:00:00Z"), "2027-01-14T09:15:00Z");
    EXPECT_EQ(due("2027-01-13T17:45:00Z"), "2027-01-13T18:00:00Z");
}

TEST(Clock, stands_still_over_the_weekend) {
    // Friday evening to Saturday morning; Saturday at two to Monday at nine.
    EXPECT_EQ(due("2027-01-15T17:55:00Z"), "2027-01-16T10:10:00Z");
    EXPECT_EQ(due("2027-01-16T13:55:00Z"), "2027-01-18T09:10:00Z");
    EXPECT_EQ(due("2027-01-17T12:00:00Z"), "2027-01-18T09:15:00Z");
}

TEST(Clock, follows_the_offices_wall_over_daylight_saving) {
    // Summer time begins on Sunday 28 March 2027 and ends on Sunday 31 October 2027.
    EXPECT_EQ(due("2027-03-27T13:55:00Z"), "2027-03-29T08:10:00Z");
    EXPECT_EQ(due("2027-10-30T12:55:00Z"), "2027-11-01T09:10:00Z");
}

TEST(Clock, counts_hours_that_are_skipped_or_repeated_as_they_pass) {
    BusinessHours nights{.time_zone = "Europe/Lisbon", .by_weekday = {}};
    nights.by_weekday[6] = OpenTime{0h, 6h};
    // From midnight to six there are five hours on the day that loses one (01:00 → 02:00), seven on the day that has one twice.
    const auto end = [&](std::string_view begin, std::chrono::minutes span) {
        return to_string(after_open_time(parse_instant(begin).value(), span, nights));
    };
    EXPECT_EQ(end("2027-03-28T00:00:00Z", 5h), "2027-03-28T05:00:00Z");
    EXPECT_EQ(end("2027-03-28T00:00:00Z", 5h + 1min), "2027-04-03T23:01:00Z");
    EXPECT_EQ(end("2027-10-30T23:00:00Z", 7h), "2027-10-31T06:00:00Z");
}

TEST(Clock, runs_through_as_many_days_as_it_takes) {
    EXPECT_EQ(due("2027-01-11T09:00:00Z", 9h * 2 + 30min), "2027-01-13T09:30:00Z");
}

}  // namespace
}  // namespace estate::enquiries
