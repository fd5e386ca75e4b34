#pragma once

/// What the tests of the rules share: a villa, days, and plans that are made up from a seed.

#include "pricing.hpp"
#include "restrictions.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace estate::booking::made_up {

using std::chrono::days;

inline Date day(const char* text) {
    return parse_date(text).value();
}

inline DateRange stay(const char* from, const char* to) {
    return DateRange::make(day(from), day(to)).value();
}

inline DateRange nights_from(Date from, int nights) {
    return DateRange::make(from, from + days{nights}).value();
}

inline const Instant now = parse_instant("2026-06-01T09:00:00Z").value();
inline const Date today = day("2026-06-01");

inline StayTax vat(int basis_points = 600) {
    return {.id = parse_uuid("00000000-0000-7000-8000-000000000001").value(),
            .name = {"VAT", "TVA", "IVA"},
            .mode = company::TaxMode::percent,
            .basis_points = basis_points};
}

inline Terms villa() {
    Terms terms;
    terms.rate.nightly_minor = 18'950;
    terms.rate.cleaning_minor = 9'000;
    terms.rate.min_nights = 3;
    terms.rate.max_nights = 28;
    terms.rate.max_guests = 6;
    terms.rate.window_days = 365;
    terms.rate.time_zone = "Europe/Lisbon";
    terms.plan.max_pets = 2;
    terms.taxes = {vat()};
    return terms;
}

inline Season season(const char* name, const char* from, const char* to, DayRules rules = {}, std::vector<SeasonWeekday> weekdays = {}) {
    Season made;
    static_cast<DayRules&>(made) = rules;
    made.id = new_id();
    made.name = name;
    made.from = day(from);
    made.to = day(to);
    made.weekdays = std::move(weekdays);
    return made;
}

inline SeasonWeekday on_weekday(int weekday, DayRules rules) {
    SeasonWeekday made;
    static_cast<DayRules&>(made) = rules;
    made.weekday = weekday;
    return made;
}

inline DayOverride on_day(const char* date, DayRules rules) {
    DayOverride made;
    static_cast<DayRules&>(made) = rules;
    made.day = day(date);
    return made;
}

/// Terms and inputs that nobody would think of, always the same for the same seed.
class Maker {
public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    std::int64_t number(std::int64_t from, std::int64_t to) { return std::uniform_int_distribution{from, to}(random_); }
    int whole(int from, int to) { return std::uniform_int_distribution{from, to}(random_); }
    bool maybe(int percent = 50) { return whole(1, 100) <= percent; }
    template <class T>
    void shuffle(std::vector<T>& items) {
        std::ranges::shuffle(items, random_);
    }

    DayRules rules() {
        DayRules made;
        if (maybe()) made.nightly_minor = number(1, 90'000);
        if (maybe(30)) made.min_arrival = whole(1, 7);
        if (maybe(10)) made.max_arrival = whole(7, 30);
        if (maybe(20)) made.min_through = whole(1, 5);
        if (maybe(10)) made.closed_to_arrival = maybe();
        if (maybe(10)) made.closed_to_departure = maybe();
        if (maybe(5)) made.closed = maybe();
        return made;
    }

    StayTax tax(int number_of_it) {
        using enum company::TaxMode;
        StayTax made = vat(whole(1, 2'500));
        made.id = new_id();
        made.name.en = "Tax " + std::to_string(number_of_it);
        made.mode = std::array{
            percent, percent, per_stay, per_night, per_person_per_stay, per_person_per_night}[static_cast<std::size_t>(number(0, 5))];
        if (made.mode != percent) {
            made.basis_points = 0;
            made.amount_minor = number(1, 900);
        }
        made.is_inclusive = maybe(30);
        made.on_tax = made.mode == percent && !made.is_inclusive && maybe(30);
        if (maybe(30)) made.night_cap = whole(1, 10);
        if (maybe(30)) made.from_age = whole(1, 18);
        if (maybe(20)) made.valid_from = today + days{whole(-50, 60)};
        if (maybe(20)) made.valid_until = made.valid_from.value_or(today) + days{whole(1, 200)};
        if (!made.is_inclusive && maybe(20)) made.collected_by = company::Collector::property;
        return made;
    }

    Party party(int most = 6) {
        Party made{.adults = whole(1, 2)};
        while (made.guests() < most && maybe(40)) made.children_ages.push_back(whole(0, 17));
        made.pets = whole(0, 2);
        return made;
    }

    Terms terms() {
        Terms made = villa();
        constexpr std::array currencies{"EUR", "JPY", "TND"};
        made.rate.currency = Currency::parse(currencies[static_cast<std::size_t>(whole(0, 2))]).value();
        made.rate.nightly_minor = number(1, 2'000'000);
        made.rate.cleaning_minor = maybe() ? number(0, 90'000) : 0;
        made.rate.min_nights = whole(1, 4);
        auto& plan = made.plan;
        if (maybe()) plan.included_guests = whole(1, 4);
        plan.extra_guest_minor = number(0, 5'000);
        plan.extra_guest_from_age = whole(0, 12);
        plan.pet_minor = number(0, 5'000);
        plan.pet_per = maybe() ? PetPer::stay : PetPer::night;
        for (const auto kind : {DiscountKind::length_of_stay, DiscountKind::early_bird, DiscountKind::last_minute}) {
            for (const int threshold : {3, 7, 28, 60}) {
                if (maybe(30)) plan.discounts.push_back({kind, threshold, whole(1, 4'000)});
            }
        }
        for (int at = 0; at < 4; ++at) plan.seasons.push_back(some_season(at));
        for (int at = 0; at < 20; ++at) {
            DayOverride one;
            static_cast<DayRules&>(one) = rules();
            one.day = today + days{at * 6 + whole(0, 5)};
            plan.days.push_back(one);
        }
        made.taxes.clear();
        for (int at = whole(0, 5); at > 0; --at) made.taxes.push_back(tax(at));
        return made;
    }

private:
    Season some_season(int at) {
        Season made;
        static_cast<DayRules&>(made) = rules();
        made.id = new_id();
        made.name = "Season " + std::to_string(at);
        made.from = today + days{at * 40};
        made.to = made.from + days{whole(10, 40)};
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (!maybe(30)) continue;
            SeasonWeekday one;
            static_cast<DayRules&>(one) = rules();
            one.weekday = weekday;
            made.weekdays.push_back(one);
        }
        return made;
    }

    std::mt19937_64 random_;
};

}  // namespace estate::booking::made_up
