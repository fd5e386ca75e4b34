#include "calendar_reader.hpp"

#include "content_lines.hpp"
#include "time_zones.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace estate::channels {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string feed(const std::string& name) {
    std::ifstream file{std::filesystem::path{"modules/channels/tests/feeds"} / name, std::ios::binary};
    EXPECT_TRUE(file) << name;
    return {std::istreambuf_iterator<char>{file}, {}};
}

ReadingRules in(std::string zone) {
    return {.time_zone = std::move(zone)};
}

ChannelEvent event(std::string uid, const char* from, const char* to, bool is_booking = true, bool is_cancelled = false) {
    return {std::move(uid), DateRange::make(parse_date(from).value(), parse_date(to).value()).value(), is_booking, is_cancelled};
}

/// A calendar with one event of these lines.
std::string with(const std::string& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

std::string days_of(const std::string& lines, const ReadingRules& rules = in("Europe/Lisbon")) {
    const auto read = read_calendar(with(lines), rules);
    if (!read) return boost::describe::enum_to_string(read.error().failure, "");
    return to_string(read->front().days.from()) + "/" + to_string(read->front().days.to());
}

ChannelFailure failure_of_text(const std::string& text) {
    const auto read = read_calendar(text, in("Europe/Lisbon"));
    EXPECT_FALSE(read);
    return read ? ChannelFailure::unreachable : read.error().failure;
}

TEST(Feeds, OfAirbnb) {
    EXPECT_THAT(read_calendar(feed("airbnb.ics"), in("Europe/Lisbon")).value(),
                ElementsAre(event("1418fb94e984-a1c2f0aa51d0b7a4a0f7e2c6d1b4e3f2@airbnb.com", "2027-07-05", "2027-07-12"),
                            event("7f662ec65913-0c5b8f0e2d1a4c6f9b7e3a1d5f8c2b4e@airbnb.com", "2027-07-15", "2027-07-20", false)));
}

TEST(Feeds, OfBookingComWithoutCarriageReturns) {
    EXPECT_THAT(read_calendar(feed("booking_com.ics"), in("Europe/Lisbon")).value(),
                ElementsAre(event("5d41402abc4b2a76b9719d911017c592@booking.com", "2027-08-01", "2027-08-05", false),
                            event("7d793037a0760186574b0282f2f435e7@booking.com", "2027-08-05", "2027-08-09", false)));
}

TEST(Feeds, OfVrboWithADayWithoutAnEndAndACancellation) {
    EXPECT_THAT(read_calendar(feed("vrbo.ics"), in("Europe/Lisbon")).value(),
                ElementsAre(event("1d0c5e88-4b9f-4f53-b3c7-5b8de1a7c9f0", "2027-07-01", "2027-07-04", true, true),
                            event("8a6f0cc2-6a2c-4b6e-9a55-9d0d1c3f1b11", "2027-06-10", "2027-06-17"),
                            event("c2b7a9d1-1f3e-4d0a-8a77-3e5c9b2d4f66", "2027-06-20", "2027-06-21", false)));
}

TEST(Feeds, OfGoogleWithTimesThatBecomeDaysInTheProperty) {
    EXPECT_THAT(read_calendar(feed("google.ics"), in("Europe/Paris")).value(),
                ElementsAre(event("0a1b2c3d4e5f6g7h8i9j0k1l2m@google.com", "2027-05-10", "2027-05-13"),
                            event("4q2o1m0k9j8h7g6f5e4d3c2b1a@google.com", "2027-05-01", "2027-05-08"),
                            event("9z8y7x6w5v4u3t2s1r0q@google.com", "2027-05-21", "2027-05-23")));
}

TEST(Feeds, OfOutlookWithAWindowsTimeZone) {
    EXPECT_THAT(
        read_calendar(feed("outlook.ics"), in("Europe/Berlin")).value(),
        ElementsAre(event("040000008200E00074C5B7101A82E00800000000B0C5D1E2F3A4DB01000000000000000010000000A1B2C3D4E5F60718293A4B5C6D7"
                          "E8F90",
                          "2027-09-03", "2027-09-06"),
                    event("040000008200E00074C5B7101A82E00800000000C0D1E2F3A4B5DB01000000000000000010000000112233445566778899AABBCCDDEEFF"
                          "00",
                          "2027-09-10", "2027-09-15")));
}

TEST(Feeds, FoldedInsideOfALetter) {
    EXPECT_THAT(read_calendar(feed("folded_inside_a_letter.ics"), in("Europe/Lisbon")).value(),
                ElementsAre(event("fold@example.com", "2027-03-01", "2027-03-04")));
}

TEST(Feeds, EmptyIsValidAndAPageIsNot) {
    EXPECT_THAT(read_calendar(feed("empty.ics"), in("Europe/Lisbon")).value(), IsEmpty());
    EXPECT_EQ(failure_of_text(feed("not_found.html")), ChannelFailure::not_a_calendar);
    EXPECT_EQ(failure_of_text(""), ChannelFailure::not_a_calendar);
}

/// `2027-01-04/2027-01-05 …` of all events, in their order of days.
std::string nights_of(const std::string& calendar, Horizon horizon, const char* zone = "Europe/Lisbon") {
    const auto read = read_calendar(calendar, {.time_zone = zone, .horizon = horizon});
    if (!read) return boost::describe::enum_to_string(read.error().failure, "");
    std::vector<std::string> nights;
    for (const auto& one : *read) {
        if (!one.is_cancelled) nights.push_back(to_string(one.days.from()) + "/" + to_string(one.days.to()).substr(8));
    }
    std::ranges::sort(nights);
    std::string text;
    for (const auto& one : nights) text += (text.empty() ? "" : " ") + one;
    return text;
}

Horizon between(const char* from, const char* until) {
    return {parse_date(from).value(), parse_date(until).value()};
}

TEST(Series, IsItsInstancesWithinTheHorizon) {
    EXPECT_EQ(nights_of(feed("recurring.ics"), between("2027-01-10", "2027-02-01")), "2027-01-11/12 2027-01-18/19 2027-01-25/26");
    const auto read =
        read_calendar(feed("recurring.ics"), {.time_zone = "Europe/Lisbon", .horizon = between("2027-01-10", "2027-01-19")}).value();
    EXPECT_EQ(read.at(0).uid, "cleaning@example.com/2027-01-11") << "a name that stays while the horizon moves";
    const auto stays = with("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nRRULE:FREQ=MONTHLY;COUNT=3\r\n");
    EXPECT_EQ(nights_of(stays, between("2026-01-01", "2028-01-01")), "2027-01-01/04 2027-02-01/04 2027-03-01/04");
    EXPECT_EQ(nights_of(stays, between("2027-02-03", "2028-01-01")), "2027-02-01/04 2027-03-01/04") << "whose last night is within";
    const auto ends = with("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=WEEKLY;UNTIL=20270109\r\n");
    EXPECT_EQ(nights_of(ends, between("2026-01-01", "2028-01-01")), "2027-01-01/02 2027-01-08/09");
}

TEST(Series, HasFurtherDaysAndOthersNot) {
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRDATE;VALUE=DATE:20270105,20270109\r\n"), between("2027-01-01", "2028-01-01")),
              "2027-01-01/02 2027-01-05/06 2027-01-09/10");
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=DAILY;COUNT=4\r\nEXDATE;VALUE=DATE:20270102,20270103\r\n"),
                        between("2027-01-01", "2028-01-01")),
              "2027-01-01/02 2027-01-04/05");
    // By the clock of the house: in summer half past eleven in the evening of UTC is the next day in Lisbon.
    EXPECT_EQ(
        nights_of(with("DTSTART:20270326T233000Z\r\nDURATION:P1D\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"), between("2027-01-01", "2028-01-01")),
        "2027-03-26/27 2027-03-27/28 2027-03-29/30");
}

TEST(Series, IsNotStrongerThanWhatAnInstanceSaysOfItself) {
    const std::string moved = "BEGIN:VEVENT\r\nUID:s\r\nRECURRENCE-ID;VALUE=DATE:20270108\r\nDTSTART;VALUE=DATE:20270110\r\nEND:VEVENT\r\n";
    const std::string off =
        "BEGIN:VEVENT\r\nUID:s\r\nRECURRENCE-ID;VALUE=DATE:20270115\r\nDTSTART;VALUE=DATE:20270115\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n";
    const std::string series = "BEGIN:VEVENT\r\nUID:s\r\nDTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n";
    for (const auto& events : {series + moved + off, moved + off + series}) {
        EXPECT_EQ(nights_of("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n", between("2027-01-01", "2028-01-01")),
                  "2027-01-01/02 2027-01-10/11");
    }
}

TEST(Series, ThatCannotBeFollowedIsRefused) {
    const auto horizon = between("2027-01-01", "2029-01-01");
    for (const auto* rule : {"FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=NEVER", "nothing"})
        EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRRULE:" + std::string{rule} + "\r\n"), horizon), "recurring_event")
            << rule;
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRDATE;VALUE=PERIOD:20270105T100000Z/P3D\r\n"), horizon), "recurring_event");
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=DAILY\r\nEXRULE:FREQ=WEEKLY\r\n"), horizon), "recurring_event");
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=DAILY\r\n"), between("2027-01-01", "2031-01-01")),
              "recurring_event")
        << "too often";
    EXPECT_EQ(std::ranges::count(nights_of(with("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY\r\n"), horizon), '/'), 732)
        << "nights of two years";
    EXPECT_EQ(nights_of(with("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n"), horizon), "recurring_event")
        << "never";
}

TEST(Feeds, AnyPartOfOneIsIncomplete) {
    const auto whole = feed("vrbo.ics");
    for (std::size_t size = std::string_view{"BEGIN:VCALENDAR\r\n"}.size(); size + 4 < whole.size(); ++size) {
        const auto read = read_calendar(std::string_view{whole}.substr(0, size), in("Europe/Lisbon"));
        ASSERT_FALSE(read) << size;
    }
}

TEST(Days, EndAsTheChannelMeansIt) {
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270701\r\nDTEND;VALUE=DATE:20270703\r\n"), "2027-07-01/2027-07-03");
    const ReadingRules last_night{.time_zone = "Europe/Lisbon", .end_is_last_night = true};
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270701\r\nDTEND;VALUE=DATE:20270703\r\n", last_night), "2027-07-01/2027-07-04");
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270701\r\n", last_night), "2027-07-01/2027-07-02");
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270701\r\nDTEND;VALUE=DATE:20270701\r\n"), "2027-07-01/2027-07-02");
    EXPECT_EQ(days_of("DTSTART:20270701\r\nDTEND:20270703\r\n"), "2027-07-01/2027-07-03") << "without VALUE=DATE";
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270701\r\nDURATION:P1W2D\r\n"), "2027-07-01/2027-07-10");
    EXPECT_EQ(days_of("DTSTART;VALUE=DATE:20270703\r\nDTEND;VALUE=DATE:20270701\r\n"), "unreadable_event");
}

TEST(Days, OfTimesAreThoseOfTheProperty) {
    EXPECT_EQ(days_of("DTSTART:20270701T233000Z\r\nDTEND:20270703T100000Z\r\n"), "2027-07-02/2027-07-03") << "Lisbon is an hour ahead";
    EXPECT_EQ(days_of("DTSTART:20270701T233000Z\r\nDTEND:20270703T100000Z\r\n", in("America/New_York")), "2027-07-01/2027-07-03");
    EXPECT_EQ(days_of("DTSTART;TZID=Pacific/Auckland:20270702T080000\r\nDTEND;TZID=Pacific/Auckland:20270704T080000\r\n"),
              "2027-07-01/2027-07-03");
    EXPECT_EQ(days_of("DTSTART:20270701T233000\r\nDTEND:20270703T100000\r\n"), "2027-07-01/2027-07-03") << "on the wall";
    EXPECT_EQ(days_of("DTSTART;TZID=Some/Where:20270701T233000\r\n"), "2027-07-01/2027-07-02");
    EXPECT_EQ(days_of("DTSTART:20270701T140000Z\r\nDTEND:20270701T160000Z\r\n"), "2027-07-01/2027-07-02") << "hours count for their night";
    EXPECT_EQ(days_of("DTSTART;TZID=Europe/Lisbon:20270328T013000\r\nDURATION:PT24H\r\n"), "2027-03-28/2027-03-29") << "in the gap of DST";
}

TEST(Days, ThatAreNoneAreRefused) {
    for (const auto* lines : {"", "DTSTART:\r\n", "DTSTART:tomorrow\r\n", "DTSTART;VALUE=DATE:20270231\r\n",
                              "DTSTART;VALUE=DATE:00010101\r\n", "DTSTART;VALUE=DATE:20270701\r\nDTEND:soon\r\n",
                              "DTSTART;VALUE=DATE:20270701\r\nDURATION:-P1D\r\n", "DTSTART;VALUE=DATE:20270701\r\nDURATION:P99999W\r\n"}) {
        EXPECT_EQ(days_of(lines), "unreadable_event") << lines;
    }
}

TEST(Identity, IsTheUid) {
    const auto twice = with(
        "SEQUENCE:2\r\nDTSTART;VALUE=DATE:20270701\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nSEQUENCE:1\r\nDTSTART;VALUE=DATE:"
        "20270801\r\n");
    EXPECT_THAT(read_calendar(twice, in("Europe/Lisbon")).value(), ElementsAre(event("x", "2027-07-01", "2027-07-02")));
    const std::string nameless = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270701\nEND:VEVENT\nEND:VCALENDAR\n";
    EXPECT_EQ(read_calendar(nameless, in("Europe/Lisbon"))->front().uid, "days:2027-07-01/2027-07-02");
    const auto odd = [](const std::string& uid) {
        return read_calendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + uid + "\nDTSTART;VALUE=DATE:20270701\nEND:VEVENT\nEND:VCALENDAR\n",
                             in("Europe/Lisbon"))
            ->front()
            .uid;
    };
    EXPECT_TRUE(odd(std::string(300, 'a')).starts_with("sha256:"));
    EXPECT_TRUE(odd("\xFF\xFE").starts_with("sha256:"));
    EXPECT_NE(odd("caf\xC3\xA9"), odd("cafe"));
    EXPECT_EQ(read_calendar(with("RECURRENCE-ID;VALUE=DATE:20270705\r\nDTSTART;VALUE=DATE:20270706\r\n"), in("Europe/Lisbon"))->front().uid,
              "x/2027-07-05");
}

TEST(Limits, OfSizeNumberAndNesting) {
    EXPECT_EQ(failure_of_text(std::string(largest_calendar_bytes + 1, 'x')), ChannelFailure::too_large);
    std::string many = "BEGIN:VCALENDAR\n";
    for (std::size_t count = 0; count <= most_events; ++count) many += "BEGIN:VEVENT\nUID:" + std::to_string(count) + "\nEND:VEVENT\n";
    EXPECT_EQ(failure_of_text(many + "END:VCALENDAR\n"), ChannelFailure::too_many_events);
    std::string deep;
    for (int depth = 0; depth < 100'000; ++depth) deep += "BEGIN:VEVENT\n";
    EXPECT_EQ(failure_of_text("BEGIN:VCALENDAR\n" + deep), ChannelFailure::not_a_calendar);
    EXPECT_EQ(failure_of_text("BEGIN:VCALENDAR\nEND:VEVENT\n"), ChannelFailure::not_a_calendar);
    EXPECT_EQ(failure_of_text(std::string{"BEGIN:VCALENDAR\nX:\0\nEND:VCALENDAR\n", 34}), ChannelFailure::not_a_calendar);
    EXPECT_EQ(failure_of_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n"), ChannelFailure::incomplete);
}

TEST(Zones, AreKnownByManyNames) {
    EXPECT_EQ(iana_zone("Europe/Berlin"), "Europe/Berlin");
    EXPECT_EQ(iana_zone("\"GMT Standard Time\""), "Europe/London");
    EXPECT_EQ(iana_zone("/freeassociation.sourceforge.net/America/Argentina/Ushuaia"), "America/Argentina/Ushuaia");
    EXPECT_EQ(iana_zone("Customized Time Zone"), std::nullopt);
    EXPECT_EQ(iana_zone("../../etc/passwd"), std::nullopt);
}

// What libFuzzer has found interesting (tests/fuzz): events or a failure, the same again, and each with a name and a night.
TEST(Corpus, IsReadAgain) {
    constexpr const char* zones[] = {"Europe/Lisbon", "America/New_York", "Pacific/Auckland", "UTC"};
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{"modules/channels/tests/fuzz/corpus"}) {
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string data{std::istreambuf_iterator<char>{file}, {}};
        if (data.empty()) continue;
        ++files;
        const auto first = static_cast<unsigned char>(data[0]);
        const ReadingRules rules{.time_zone = zones[first % 4], .end_is_last_night = (first & 4U) != 0};
        const auto read = read_calendar(std::string_view{data}.substr(1), rules);
        EXPECT_EQ(read, read_calendar(std::string_view{data}.substr(1), rules)) << entry.path();
        for (const auto& each : read.value_or(std::vector<ChannelEvent>{})) {
            EXPECT_FALSE(each.uid.empty()) << entry.path();
            EXPECT_LE(each.uid.size(), 300U) << entry.path();
            EXPECT_GE(each.days.nights(), 1) << entry.path();
        }
    }
    EXPECT_GE(files, 50);
}

}  // namespace
}  // namespace estate::channels
