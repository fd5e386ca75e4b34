#pragma once

/// What a short stay does to the ledger. Pure: which accounts, which amounts.

#include <ledger/ledger.hpp>

namespace estate::ledger {

/// What a guest pays for a stay, as his quote has it.
struct StayCharge {
    Uuid booking_id;
    Uuid listing_id;
    Uuid property_id;
    /// The guest's subject.
    std::string guest;
    Currency currency;
    std::int64_t nights_minor = 0;
    std::int64_t cleaning_minor = 0;
    std::int64_t tax_minor = 0;
};

Source stay_source(const Uuid& booking_id);

inline constexpr const char* stay_confirmed_event = "confirmed";
inline constexpr const char* stay_earned_event = "earned";

/// The guest owes what he was quoted; the company owes him the stay and its cleaning, and the tax to the state.
Journal stay_confirmed(const StayCharge& charge, Date date, std::string created_by);

/// The guest has had his stay: what was deferred is income.
Journal stay_earned(const StayCharge& charge, Date date, std::string created_by);

}  // namespace estate::ledger
