#pragma once

#include <insights/insights.hpp>

#include <platform/core/dates.hpp>
#include <platform/core/money.hpp>

namespace estate::insights {

using db::awaitable;

/// A month of the calendar; `2027-06` on the wire.
struct Month {
    std::chrono::year_month value{};
    static std::expected<Month, std::string> parse(std::string_view text);
    std::string text() const;
    Date first_day() const;
    /// The first day of the next month.
    Date end() const;
    bool operator==(const Month&) const = default;
};

}  // namespace estate::insights

namespace estate::json {

struct MonthTraits {
    static auto parse(std::string_view text) { return insights::Month::parse(text); }
    static std::string print(const insights::Month& month) { return month.text(); }
    static object schema() { return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}}; }
};
template <>
struct Codec<insights::Month> : StringCodec<insights::Month, MonthTraits> {};

}  // namespace estate::json

namespace estate::insights {

struct StayReportQuery {
    /// The first and the last month; at most 24 of them. Twelve without, this month the sixth of them.
    std::optional<Month> from;
    std::optional<Month> to;
    /// Amounts of other currencies are left out: they are never added up. The company's own without.
    std::optional<Currency> currency;
    std::optional<Uuid> property_id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(StayReportQuery, (), (from, to, currency, property_id, locale))

/// What nights, of a month or of a house, come to. Rates are rounded half up.
struct Figures {
    /// Stays that begin within.
    int stays = 0;
    int nights_sold = 0;
    /// Sold by channels whose money is not in our books.
    int nights_elsewhere = 0;
    int nights_available = 0;
    /// (sold + elsewhere) ÷ available, in hundredths of a percent; missing where nothing was available.
    std::optional<int> occupancy_basis_points;
    /// Of the nights sold, without cleaning, other fees and taxes.
    Money revenue;
    /// revenue ÷ nights sold (average daily rate).
    std::optional<Money> adr;
    /// revenue ÷ nights available.
    std::optional<Money> revpar;
    /// Cleaning and other fees of the stays that begin within.
    Money fees;
    /// Taxes of the stays that begin within: the state's, not ours.
    Money taxes;
    /// Days from the booking to the arrival, and nights, of the stays that begin within, in tenths on average.
    std::optional<int> lead_tenths;
    std::optional<int> length_tenths;
};
BOOST_DESCRIBE_STRUCT(Figures, (),
                      (stays, nights_sold, nights_elsewhere, nights_available, occupancy_basis_points, revenue, adr, revpar, fees, taxes,
                       lead_tenths, length_tenths))

struct MonthFigures {
    Month month;
    Figures figures;
};
BOOST_DESCRIBE_STRUCT(MonthFigures, (), (month, figures))

struct HouseFigures {
    Uuid property_id;
    std::string name;
    std::string place_name;
    Figures figures;
};
BOOST_DESCRIBE_STRUCT(HouseFigures, (), (property_id, name, place_name, figures))

struct ChannelFigures {
    /// `direct`, or `elsewhere`: what channels have sold.
    std::string channel;
    int stays = 0;
    int nights = 0;
    Money revenue;
};
BOOST_DESCRIBE_STRUCT(ChannelFigures, (), (channel, stays, nights, revenue))

/// Stays whose days of lead, or nights, are from … to (to itself among them; none: and more).
struct Bucket {
    int from = 0;
    std::optional<int> to;
    int stays = 0;
};
BOOST_DESCRIBE_STRUCT(Bucket, (), (from, to, stays))

/// Whether bookings and ledger say the same of the stays that the report is of.
struct BooksCheck {
    int stays = 0;
    /// What guests were quoted, all in.
    Money by_bookings;
    /// Nights, fees and taxes by the ledger.
    Money by_ledger;
    Money difference;
};
BOOST_DESCRIBE_STRUCT(BooksCheck, (), (stays, by_bookings, by_ledger, difference))

struct StayReport {
    Month from;
    Month to;
    Currency currency;
    /// In which currencies there are stays.
    std::vector<Currency> currencies;
    Figures total;
    std::vector<MonthFigures> months;
    /// By revenue.
    std::vector<HouseFigures> houses;
    std::vector<ChannelFigures> channels;
    std::vector<Bucket> lead_times;
    std::vector<Bucket> lengths;
    /// What was kept of stays that were cancelled and would have begun within.
    Money kept_of_cancelled;
    BooksCheck check;
};
BOOST_DESCRIBE_STRUCT(StayReport, (),
                      (from, to, currency, currencies, total, months, houses, channels, lead_times, lengths, kept_of_cancelled, check))

}  // namespace estate::insights
