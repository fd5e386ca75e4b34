#include "rules.hpp"

#include <platform/core/ids.hpp>

#include <gtest/gtest.h>

#include <random>
#include <tuple>

namespace estate::insights {
namespace {

const Currency eur = Currency::parse("EUR").value();
const Currency mad = Currency::parse("MAD").value();
const Uuid house_one = new_id();
const Uuid house_two = new_id();

Date report_day(const char* text) {
    return parse_date(text).value();
}
Period period(const char* from, const char* to) {
    return {Month::parse(from).value(), Month::parse(to).value()};
}
HouseRow house(const Uuid& id, const char* since = "2020-01-01") {
    return {id, "Casa", "Lagoa", eur, report_day(since)};
}
StayRow stay(const Uuid& house, const char* from, const char* to, std::int64_t nights_minor, Currency currency = eur) {
    return {.id = new_id(),
            .property_id = house,
            .check_in = report_day(from),
            .check_out = report_day(to),
            .booked_on = report_day(from) - std::chrono::days{10},
            .currency = currency,
            .is_owed = true,
            .total_minor = nights_minor,
            .nights_minor = nights_minor};
}

TEST(Months, AreReadAndEndWhereTheNextBegins) {
    EXPECT_EQ(Month::parse("2027-12").value().end(), report_day("2028-01-01"));
    EXPECT_EQ(Month::parse("2028-02").value().end(), report_day("2028-03-01"));
    EXPECT_EQ(Month::parse("2027-06").value().text(), "2027-06");
    for (const auto* wrong : {"2027-13", "2027-00", "2027-6", "2027", "", "2027-06-01"}) EXPECT_FALSE(Month::parse(wrong)) << wrong;
}

TEST(StayReport, AStayOverTheTurnOfAMonthIsDividedByItsNights) {
    const auto report =
        make_report(period("2027-06", "2027-07"), eur, {stay(house_one, "2027-06-29", "2027-07-02", 10'000)}, {house(house_one)}, {});
    const auto& june = report.months[0].figures;
    const auto& july = report.months[1].figures;
    EXPECT_EQ(june.nights_sold, 2);
    EXPECT_EQ(july.nights_sold, 1);
    EXPECT_EQ(june.revenue.amount_minor, 6'666);
    EXPECT_EQ(july.revenue.amount_minor, 3'334);
    EXPECT_EQ(june.stays, 1);
    EXPECT_EQ(july.stays, 0);
    EXPECT_EQ(june.occupancy_basis_points, 667) << "2 of 30";
    EXPECT_EQ(june.adr, (Money{3'333, eur}));
    EXPECT_EQ(june.revpar, (Money{222, eur}));
    EXPECT_EQ(july.revpar, (Money{108, eur})) << "3334 ÷ 31 = 107.55";
    EXPECT_EQ(june.lead_tenths, 100);
    EXPECT_EQ(june.length_tenths, 30);
    EXPECT_FALSE(july.lead_tenths) << "no stay begins there";
}

TEST(StayReport, ClosedNightsCannotBeSoldAndChannelsSellThem) {
    const std::vector<ClosureRow> closures{{house_one, report_day("2027-06-01"), report_day("2027-06-11"), false},
                                           {house_one, report_day("2027-06-20"), report_day("2027-06-25"), true}};
    const auto report =
        make_report(period("2027-06", "2027-06"), eur, {stay(house_one, "2027-06-11", "2027-06-16", 50'000)}, {house(house_one)}, closures);
    EXPECT_EQ(report.total.nights_available, 20);
    EXPECT_EQ(report.total.nights_elsewhere, 5);
    EXPECT_EQ(report.total.occupancy_basis_points, 5'000);
    EXPECT_EQ(report.total.adr, (Money{10'000, eur})) << "nights that others have sold do not thin out the rate";
    EXPECT_EQ(report.channels[1].nights, 5);
}

TEST(StayReport, ANewHouseHasItsNightsFromItsFirstDay) {
    const auto report =
        make_report(period("2027-06", "2027-06"), eur, {}, {house(house_one, "2027-06-21"), house(house_two, "2027-07-01")}, {});
    EXPECT_EQ(report.total.nights_available, 10);
    EXPECT_EQ(report.houses.size(), 1U);
    EXPECT_FALSE(report.total.adr) << "nothing was sold";
    EXPECT_EQ(report.total.revpar, (Money{0, eur}));
}

TEST(StayReport, AHouseOffTheMarketHadTheNightsThatItSold) {
    auto gone = house(house_one);
    gone.on_market_since.reset();
    const auto report = make_report(period("2027-06", "2027-06"), eur, {stay(house_one, "2027-06-11", "2027-06-16", 50'000)}, {gone}, {});
    EXPECT_EQ(report.total.nights_available, 5);
    EXPECT_EQ(report.total.occupancy_basis_points, 10'000);
}

TEST(StayReport, CurrenciesAreNotAddedUp) {
    auto morocco = house(house_two);
    morocco.currency = mad;
    const std::vector<StayRow> stays{stay(house_one, "2027-06-11", "2027-06-12", 100),
                                     stay(house_two, "2027-06-11", "2027-06-12", 9'000, mad)};
    const auto report = make_report(period("2027-06", "2027-06"), eur, stays, {house(house_one), morocco}, {});
    EXPECT_EQ(report.total.revenue, (Money{100, eur}));
    EXPECT_EQ(report.total.nights_available, 30);
    EXPECT_EQ(make_report(period("2027-06", "2027-06"), mad, stays, {house(house_one), morocco}, {}).total.revenue, (Money{9'000, mad}));
}

TEST(StayReport, ACancelledStaySellsNoNightAndSaysWhatWasKept) {
    auto cancelled = stay(house_one, "2027-06-11", "2027-06-16", 0);
    cancelled.is_owed = false;
    cancelled.cancellation_minor = 2'500;
    const auto report = make_report(period("2027-06", "2027-06"), eur, {cancelled}, {house(house_one)}, {});
    EXPECT_EQ(report.total.nights_sold, 0);
    EXPECT_EQ(report.kept_of_cancelled, (Money{2'500, eur}));
    EXPECT_EQ(report.check.stays, 0);
}

TEST(StayReport, SaysWhenBooksAndBookingsDisagree) {
    auto wrong = stay(house_one, "2027-06-11", "2027-06-16", 10'000);
    wrong.total_minor = 10'001;
    EXPECT_EQ(make_report(period("2027-06", "2027-06"), eur, {wrong}, {house(house_one)}, {}).check.difference, (Money{1, eur}));
}

TEST(StayReport, EveryStayIsInOneBucketOfEach) {
    std::vector<StayRow> stays;
    const std::vector<std::tuple<const char*, const char*, int>> given{{"2027-06-01", "2027-06-02", 0},
                                                                       {"2027-06-02", "2027-06-05", 7},
                                                                       {"2027-06-05", "2027-06-12", 8},
                                                                       {"2027-06-12", "2027-06-30", 400}};
    for (const auto& [from, to, lead] : given) {
        stays.push_back(stay(house_one, from, to, 100));
        stays.back().booked_on = stays.back().check_in - std::chrono::days{lead};
    }
    const auto report = make_report(period("2027-06", "2027-06"), eur, stays, {house(house_one)}, {});
    const auto counts = [](const std::vector<Bucket>& buckets) {
        std::vector<int> all;
        for (const auto& bucket : buckets) all.push_back(bucket.stays);
        return all;
    };
    EXPECT_EQ(counts(report.lead_times), (std::vector{1, 1, 1, 0, 0, 1}));
    EXPECT_EQ(counts(report.lengths), (std::vector{1, 1, 1, 0, 1, 0}));
    EXPECT_FALSE(report.lengths.back().to);
}

TEST(StayReport, MonthsAndHousesAddUpToTheTotalAndToTheLedger) {
    std::mt19937 random{20270612};
    const auto between = [&](int least, int most) { return std::uniform_int_distribution{least, most}(random); };
    for (int round = 0; round < 200; ++round) {
        std::vector<StayRow> stays;
        std::int64_t by_ledger = 0;
        for (const auto& id : {house_one, house_two}) {
            Date at = report_day("2027-01-01");
            while (at < report_day("2027-10-20")) {
                const auto from = at + std::chrono::days{between(0, 20)};
                at = from + std::chrono::days{between(1, 40)};
                auto one = stay(id, to_string(from).c_str(), to_string(at).c_str(), between(1, 1'000'000));
                one.fees_minor = between(0, 9'999);
                one.tax_minor = between(0, 9'999);
                one.total_minor = one.nights_minor + one.fees_minor + one.tax_minor;
                by_ledger += one.nights_minor;
                stays.push_back(one);
            }
        }
        const auto report = make_report(period("2027-01", "2027-12"), eur, stays, {house(house_one), house(house_two)}, {});
        std::int64_t by_month = 0;
        int nights = 0;
        for (const auto& month : report.months) {
            by_month += month.figures.revenue.amount_minor;
            nights += month.figures.nights_sold;
            EXPECT_LE(month.figures.occupancy_basis_points.value(), 10'000);
        }
        std::int64_t of_houses = 0;
        for (const auto& each : report.houses) of_houses += each.figures.revenue.amount_minor;
        EXPECT_EQ(by_month, by_ledger);
        EXPECT_EQ(of_houses, by_ledger);
        EXPECT_EQ(report.total.revenue.amount_minor, by_ledger);
        EXPECT_EQ(report.total.nights_sold, nights);
        EXPECT_EQ(report.check.difference.amount_minor, 0);
    }
}

}  // namespace
}  // namespace estate::insights
