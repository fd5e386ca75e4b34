#include "rules.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <map>

namespace estate::insights {
namespace {

using std::chrono::days;
using std::chrono::months;

int overlap_days(Date from, Date to, Date begin, Date end) {
    return std::max(0, static_cast<int>((std::min(to, end) - std::max(from, begin)).count()));
}

int count_between(Date from, Date to) {
    return static_cast<int>((to - from).count());
}

/// Sums before they are divided.
struct Sums {
    int stays = 0;
    int sold = 0;
    int elsewhere = 0;
    int available = 0;
    std::int64_t revenue = 0;
    std::int64_t fees = 0;
    std::int64_t taxes = 0;
    std::int64_t lead_days = 0;
    std::int64_t length_nights = 0;

    void add(const Sums& other) {
        stays += other.stays;
        sold += other.sold;
        elsewhere += other.elsewhere;
        available += other.available;
        revenue += other.revenue;
        fees += other.fees;
        taxes += other.taxes;
        lead_days += other.lead_days;
        length_nights += other.length_nights;
    }
};

std::optional<int> small(std::optional<std::int64_t> number) {
    return number ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

Figures to_figures(const Sums& sums, Currency currency) {
    const auto money = [&](std::optional<std::int64_t> amount) { return amount ? std::optional{Money{*amount, currency}} : std::nullopt; };
    return {.stays = sums.stays,
            .nights_sold = sums.sold,
            .nights_elsewhere = sums.elsewhere,
            .nights_available = sums.available,
            .occupancy_basis_points = small(quotient(10'000LL * (sums.sold + sums.elsewhere), sums.available)),
            .revenue = {sums.revenue, currency},
            .adr = money(quotient(sums.revenue, sums.sold)),
            .revpar = money(quotient(sums.revenue, sums.available)),
            .fees = {sums.fees, currency},
            .taxes = {sums.taxes, currency},
            .lead_tenths = small(quotient(10 * sums.lead_days, sums.stays)),
            .length_tenths = small(quotient(10 * sums.length_nights, sums.stays))};
}

/// A house's nights of one month. A night that was sold was there to be sold, whatever the market says now.
void add_nights_available(Sums& sums, const HouseRow& house, const Month& month, int closed) {
    const int on_market = house.on_market_since ? overlap_days(*house.on_market_since, month.end(), month.first_day(), month.end()) : 0;
    sums.available += std::max(sums.sold + sums.elsewhere, on_market - closed);
}

void add_stay(Sums& sums, const StayRow& stay, const Month& month) {
    const int nights = count_between(stay.check_in, stay.check_out);
    const int from = count_between(stay.check_in, std::clamp(month.first_day(), stay.check_in, stay.check_out));
    const int to = count_between(stay.check_in, std::clamp(month.end(), stay.check_in, stay.check_out));
    sums.sold += to - from;
    sums.revenue += share_of_nights(stay.nights_minor, nights, from, to);
    if (stay.check_in < month.first_day() || stay.check_in >= month.end()) return;
    ++sums.stays;
    sums.fees += stay.fees_minor;
    sums.taxes += stay.tax_minor;
    sums.lead_days += std::max(0, count_between(stay.booked_on, stay.check_in));
    sums.length_nights += nights;
}

template <class Row>
std::map<Uuid, std::vector<const Row*>> by_house(const std::vector<Row>& rows) {
    std::map<Uuid, std::vector<const Row*>> found;
    for (const auto& row : rows) found[row.property_id].push_back(&row);
    return found;
}

/// Buckets by their first numbers; the last has no end.
template <std::size_t N>
std::vector<Bucket> buckets_of(const std::array<int, N>& firsts) {
    std::vector<Bucket> buckets;
    for (std::size_t at = 0; at < N; ++at) {
        buckets.push_back({.from = firsts[at], .to = at + 1 < N ? std::optional{firsts[at + 1] - 1} : std::nullopt});
    }
    return buckets;
}

void count_in(std::vector<Bucket>& buckets, int number) {
    for (auto& bucket : buckets) {
        if (number >= bucket.from && (!bucket.to || number <= *bucket.to)) ++bucket.stays;
    }
}

std::vector<Month> months_of(const Period& period) {
    std::vector<Month> all;
    for (auto month = period.from.value; month <= period.to.value; month += months{1}) all.push_back({month});
    return all;
}

bool begins_within(const StayRow& stay, const Period& period) {
    return stay.check_in >= period.from.first_day() && stay.check_in < period.to.end();
}

template <class Row>
std::vector<const Row*> of_house(const std::map<Uuid, std::vector<const Row*>>& rows, const Uuid& property_id) {
    const auto found = rows.find(property_id);
    return found == rows.end() ? std::vector<const Row*>{} : found->second;
}

Sums sums_of(const HouseRow& house, const Month& month, const std::vector<const StayRow*>& stays,
             const std::vector<const ClosureRow*>& closures) {
    Sums sums;
    int closed = 0;
    for (const auto* stay : stays) add_stay(sums, *stay, month);
    for (const auto* closure : closures) {
        const int nights = overlap_days(closure->from_day, closure->to_day, month.first_day(), month.end());
        (closure->is_sold_elsewhere ? sums.elsewhere : closed) += nights;
    }
    add_nights_available(sums, house, month, closed);
    return sums;
}

StayReport empty_report(const Period& period, Currency currency) {
    const Money nothing{0, currency};
    return {.from = period.from,
            .to = period.to,
            .currency = currency,
            .currencies = {},
            .total = {},
            .months = {},
            .houses = {},
            .channels = {},
            .lead_times = buckets_of(std::array{0, 1, 8, 31, 91, 181}),
            .lengths = buckets_of(std::array{1, 2, 4, 8, 15, 29}),
            .kept_of_cancelled = nothing,
            .check = {0, nothing, nothing, nothing}};
}

/// The distributions of stays that begin within, and what bookings and ledger say of all.
void count_stays(StayReport& report, const std::vector<StayRow>& sold, const Period& period) {
    for (const auto& stay : sold) {
        ++report.check.stays;
        report.check.by_bookings.amount_minor += stay.total_minor;
        report.check.by_ledger.amount_minor += stay.nights_minor + stay.fees_minor + stay.tax_minor;
        if (!begins_within(stay, period)) continue;
        count_in(report.lead_times, std::max(0, count_between(stay.booked_on, stay.check_in)));
        count_in(report.lengths, count_between(stay.check_in, stay.check_out));
    }
    report.check.difference.amount_minor = report.check.by_bookings.amount_minor - report.check.by_ledger.amount_minor;
}

}  // namespace

std::expected<Month, std::string> Month::parse(std::string_view text) {
    const auto day = text.size() == 7 ? parse_date(std::string{text} + "-01") : std::unexpected(std::string{});
    if (!day) return std::unexpected("must be a month, YYYY-MM");
    const std::chrono::year_month_day date{*day};
    return Month{date.year() / date.month()};
}

std::string Month::text() const {
    return std::format("{:04}-{:02}", static_cast<int>(value.year()), static_cast<unsigned>(value.month()));
}

Date Month::first_day() const {
    return Date{std::chrono::local_days{value / std::chrono::day{1}}};
}

Date Month::end() const {
    return Date{std::chrono::local_days{(value + months{1}) / std::chrono::day{1}}};
}

std::optional<std::int64_t> quotient(std::int64_t amount, std::int64_t by) {
    if (by == 0) return std::nullopt;
    return scale_half_up(amount, 1, by);
}

std::int64_t share_of_nights(std::int64_t amount_minor, int nights, int from, int to) {
    const auto up_to = [&](int night) { return amount_minor * night / nights; };
    return up_to(to) - up_to(from);
}

StayReport make_report(const Period& period, Currency currency, const std::vector<StayRow>& stays, const std::vector<HouseRow>& houses,
                       const std::vector<ClosureRow>& closures) {
    auto report = empty_report(period, currency);
    std::vector<StayRow> sold;
    for (const auto& stay : stays) {
        if (stay.currency != currency) continue;
        if (begins_within(stay, period)) report.kept_of_cancelled.amount_minor += stay.cancellation_minor;
        if (stay.is_owed) sold.push_back(stay);
    }
    const auto stays_of = by_house(sold);
    const auto closures_of = by_house(closures);
    const auto all_months = months_of(period);
    std::vector<Sums> by_month(all_months.size());
    Sums total;
    for (const auto& house : houses) {
        // Another currency's house has no nights to sell in this one, but for those that it did sell in it.
        const auto own_stays = of_house(stays_of, house.property_id);
        if (house.currency != currency && own_stays.empty()) continue;
        const auto own_closures = of_house(closures_of, house.property_id);
        Sums all;
        for (std::size_t at = 0; at < all_months.size(); ++at) {
            const auto sums = sums_of(house, all_months[at], own_stays, own_closures);
            by_month[at].add(sums);
            all.add(sums);
        }
        total.add(all);
        if (all.available > 0) report.houses.push_back({house.property_id, house.name, house.place_name, to_figures(all, currency)});
    }
    for (std::size_t at = 0; at < all_months.size(); ++at) report.months.push_back({all_months[at], to_figures(by_month[at], currency)});
    std::ranges::stable_sort(report.houses, std::ranges::greater{},
                             [](const HouseFigures& house) { return house.figures.revenue.amount_minor; });
    report.total = to_figures(total, currency);
    report.channels = {{"direct", total.stays, total.sold, {total.revenue, currency}}, {"elsewhere", 0, total.elsewhere, {0, currency}}};
    count_stays(report, sold, period);
    return report;
}

}  // namespace estate::insights
