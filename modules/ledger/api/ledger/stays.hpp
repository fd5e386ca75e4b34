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

/// The stay is another than was posted: the difference. The `number`th change of it. Without entries when nothing of the price has changed.
Journal stay_changed(const StayCharge& before, const StayCharge& after, int number, Date date, std::string created_by);

/// The guest has had his stay: what was deferred is income.
Journal stay_earned(const StayCharge& charge, Date date, std::string created_by);

/// What the company keeps of a stay that was cancelled or missed, beside the reversal of what was posted of the stay itself.
Source cancellation_source(const Uuid& booking_id);
inline constexpr const char* stay_kept_event = "kept";
/// Of `kept_minor` the part `tax_minor` is the state's. Nothing to post when nothing is kept.
Journal stay_kept(const StayCharge& charge, std::int64_t kept_minor, std::int64_t tax_minor, Date date, std::string created_by);

/// A courtesy: what the guest owes is made less.
Journal stay_courtesy(const StayCharge& charge, const Uuid& courtesy_id, std::int64_t amount_minor, Date date, std::string created_by);

}  // namespace estate::ledger
