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

/// For whom a property is let, and what is taken for that.
struct OwnerTerms {
    Uuid owner_id;
    int commission_basis_points = 0;
    /// Of the nights, or of the nights and the cleaning; of neither's taxes.
    bool is_taken_of_cleaning = false;
    bool owner_keeps_cleaning = false;
};
/// What of a stay is whose: of `gross_minor`, which is the nights and where he keeps it the cleaning, the owner has the share, and the
/// company the commission.
struct OwnerShare {
    std::int64_t gross_minor = 0;
    std::int64_t commission_minor = 0;
    std::int64_t share_minor = 0;
};
/// The commission is rounded half up, once; the share is the rest.
OwnerShare owner_share(const StayCharge& charge, const OwnerTerms& terms);

Source owner_share_source(const Uuid& booking_id);
/// What of an earned stay is the owner's is no income of the company, which is its commission. Without entries for a stay that has cost
/// nothing.
Journal stay_shared(const StayCharge& charge, const OwnerTerms& terms, Date date, std::string created_by);

/// What the company keeps of a stay that was cancelled or missed, beside the reversal of what was posted of the stay itself.
Source cancellation_source(const Uuid& booking_id);
inline constexpr const char* stay_kept_event = "kept";
/// Of `kept_minor` the part `tax_minor` is the state's. Nothing to post when nothing is kept.
Journal stay_kept(const StayCharge& charge, std::int64_t kept_minor, std::int64_t tax_minor, Date date, std::string created_by);

/// A courtesy: what the guest owes is made less.
Journal stay_courtesy(const StayCharge& charge, const Uuid& courtesy_id, std::int64_t amount_minor, Date date, std::string created_by);

/// What the property has taken of the guest on arrival, onto `account`.
Journal taken_on_arrival(const StayCharge& charge, const char* account, std::int64_t amount_minor, Date date, std::string created_by);

/// What a guest has broken: he owes it, with the reason, and a deposit that was taken pays it. Two journals, so that his statement has
/// both.
struct Damage {
    Uuid id;
    std::int64_t amount_minor = 0;
    std::string reason;
    std::string created_by;
};
Journal damage_charged(const StayCharge& charge, const Damage& damage, Date date);
Journal damage_withheld(const StayCharge& charge, const Damage& damage, Date date);

}  // namespace estate::ledger
