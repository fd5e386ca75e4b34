#pragma once

/// The figures of hotels, from stays, houses and closures. Pure; definitions as of the Uniform System of Accounts for the Lodging Industry:
/// occupancy = nights sold ÷ nights available, ADR = room revenue ÷ nights sold, RevPAR = room revenue ÷ nights available.

#include "messages.hpp"

namespace estate::insights {

struct StayRow {
    Uuid id;
    Uuid property_id;
    Date check_in;
    Date check_out;
    /// The day of the booking, where the house stands.
    Date booked_on;
    Currency currency;
    /// What it is owed for or was: a cancelled stay sells no night.
    bool is_owed = false;
    std::int64_t total_minor = 0;
    std::int64_t nights_minor = 0;
    std::int64_t fees_minor = 0;
    std::int64_t tax_minor = 0;
    std::int64_t cancellation_minor = 0;
};
BOOST_DESCRIBE_STRUCT(StayRow, (),
                      (id, property_id, check_in, check_out, booked_on, currency, is_owed, total_minor, nights_minor, fees_minor, tax_minor,
                       cancellation_minor))

struct HouseRow {
    Uuid property_id;
    std::string name;
    std::string place_name;
    /// What its nights are sold in.
    Currency currency;
    /// Nothing for one that is not on the market now: it had the nights that it sold.
    std::optional<Date> on_market_since;
};
BOOST_DESCRIBE_STRUCT(HouseRow, (), (property_id, name, place_name, currency, on_market_since))

struct ClosureRow {
    Uuid property_id;
    Date from_day;
    Date to_day;
    bool is_sold_elsewhere = false;
};
BOOST_DESCRIBE_STRUCT(ClosureRow, (), (property_id, from_day, to_day, is_sold_elsewhere))

struct Period {
    Month from;
    Month to;
};

/// `amount` ÷ `by`, rounded half away from zero; nothing for a division by nothing.
std::optional<std::int64_t> quotient(std::int64_t amount, std::int64_t by);

/// What nights [from, to) of a stay of so many nights bring, so that all its nights together bring its amount to the cent: night k brings
/// ⌊amount·(k+1)/n⌋ − ⌊amount·k/n⌋.
std::int64_t share_of_nights(std::int64_t amount_minor, int nights, int from, int to);

/// Everything but `currencies`. `stays` are all whose nights touch the period, of any currency.
StayReport make_report(const Period& period, Currency currency, const std::vector<StayRow>& stays, const std::vector<HouseRow>& houses,
                       const std::vector<ClosureRow>& closures);

}  // namespace estate::insights
