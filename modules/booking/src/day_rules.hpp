#pragma once

/// Which level speaks of a day (domain rule 6): single day > weekday of a season > season > rate. Each rule by itself.

#include "terms.hpp"

namespace estate::booking {

/// The level that a night's price comes from.
enum class PriceSource { day, weekday, season, rate };
BOOST_DESCRIBE_ENUM(PriceSource, day, weekday, season, rate)

/// What holds on a day when all levels have spoken.
struct ResolvedDay {
    Date day;
    std::int64_t nightly_minor = 0;
    PriceSource source = PriceSource::rate;
    /// The season the day is in, whether or not the price is its own.
    std::optional<std::string> season;
    int min_arrival = 1;
    int max_arrival = 1;
    int min_through = 1;
    int max_through = 1;
    bool closed_to_arrival = false;
    bool closed_to_departure = false;
    bool closed = false;
};

ResolvedDay resolve_day(const Terms& terms, Date day);

/// The days `[from, to]`, resolved once.
class Days {
public:
    Days(const Terms& terms, Date from, Date to);
    /// Throws std::out_of_range for a day that was not asked for.
    const ResolvedDay& at(Date day) const;

private:
    Date from_;
    std::vector<ResolvedDay> days_;
};

}  // namespace estate::booking
