#include "rules.hpp"

#include <algorithm>
#include <format>
#include <numeric>
#include <stdexcept>

namespace estate::ledger {
namespace {

Entry stay_entry(const StayCharge& charge, const char* account, std::int64_t amount_minor) {
    return {.account = account,
            .amount_minor = amount_minor,
            .property_id = charge.property_id,
            .listing_id = charge.listing_id,
            .booking_id = charge.booking_id,
            .party = charge.guest};
}

/// A stay without cleaning or tax has no lines for them.
std::vector<Entry> without_zeros(std::vector<Entry> entries) {
    std::erase_if(entries, [](const Entry& entry) { return entry.amount_minor == 0; });
    return entries;
}

}  // namespace

Source stay_source(const Uuid& booking_id) {
    return {"booking", "stay", booking_id};
}

Journal stay_confirmed(const StayCharge& charge, Date date, std::string created_by) {
    const auto total = charge.nights_minor + charge.cleaning_minor + charge.tax_minor;
    return {.source = stay_source(charge.booking_id),
            .event = stay_confirmed_event,
            .date = date,
            .currency = charge.currency,
            .entries = without_zeros({stay_entry(charge, account::guest_receivables, total),
                                      stay_entry(charge, account::deferred_stays, -charge.nights_minor),
                                      stay_entry(charge, account::deferred_cleaning, -charge.cleaning_minor),
                                      stay_entry(charge, account::tax_payable, -charge.tax_minor)}),
            .created_by = std::move(created_by)};
}

Journal stay_changed(const StayCharge& before, const StayCharge& after, int number, Date date, std::string created_by) {
    const StayCharge difference{.booking_id = after.booking_id,
                                .listing_id = after.listing_id,
                                .property_id = after.property_id,
                                .guest = after.guest,
                                .currency = after.currency,
                                .nights_minor = after.nights_minor - before.nights_minor,
                                .cleaning_minor = after.cleaning_minor - before.cleaning_minor,
                                .tax_minor = after.tax_minor - before.tax_minor};
    auto journal = stay_confirmed(difference, date, std::move(created_by));
    journal.event = "changed_" + std::to_string(number);
    return journal;
}

Journal stay_earned(const StayCharge& charge, Date date, std::string created_by) {
    return {.source = stay_source(charge.booking_id),
            .event = stay_earned_event,
            .date = date,
            .currency = charge.currency,
            .entries = without_zeros({stay_entry(charge, account::deferred_stays, charge.nights_minor),
                                      stay_entry(charge, account::deferred_cleaning, charge.cleaning_minor),
                                      stay_entry(charge, account::stay_income, -charge.nights_minor),
                                      stay_entry(charge, account::cleaning_income, -charge.cleaning_minor)}),
            .created_by = std::move(created_by)};
}

OwnerShare owner_share(const StayCharge& charge, const OwnerTerms& terms) {
    const auto base = charge.nights_minor + (terms.is_taken_of_cleaning ? charge.cleaning_minor : 0);
    OwnerShare share;
    share.gross_minor = charge.nights_minor + (terms.owner_keeps_cleaning ? charge.cleaning_minor : 0);
    share.commission_minor = scale_half_up(base, terms.commission_basis_points, 10'000);
    share.share_minor = share.gross_minor - share.commission_minor;
    return share;
}

Source owner_share_source(const Uuid& booking_id) {
    return {"booking", "owner_share", booking_id};
}

Journal stay_shared(const StayCharge& charge, const OwnerTerms& terms, Date date, std::string created_by) {
    const auto share = owner_share(charge, terms);
    auto entries = without_zeros({stay_entry(charge, account::stay_income, charge.nights_minor),
                                  stay_entry(charge, account::cleaning_income, share.gross_minor - charge.nights_minor),
                                  stay_entry(charge, account::owner_payables, -share.share_minor),
                                  stay_entry(charge, account::commission_income, -share.commission_minor)});
    for (auto& entry : entries) {
        entry.owner_id = terms.owner_id;
        // It is no matter of the guest's.
        entry.party = std::nullopt;
    }
    return {.source = owner_share_source(charge.booking_id),
            .event = stay_earned_event,
            .date = date,
            .currency = charge.currency,
            .entries = std::move(entries),
            .created_by = std::move(created_by)};
}

Source cancellation_source(const Uuid& booking_id) {
    return {"booking", "cancellation", booking_id};
}

Journal stay_kept(const StayCharge& charge, std::int64_t kept_minor, std::int64_t tax_minor, Date date, std::string created_by) {
    return {.source = cancellation_source(charge.booking_id),
            .event = stay_kept_event,
            .date = date,
            .currency = charge.currency,
            .entries = without_zeros({stay_entry(charge, account::guest_receivables, kept_minor),
                                      stay_entry(charge, account::cancellation_fees, tax_minor - kept_minor),
                                      stay_entry(charge, account::tax_payable, -tax_minor)}),
            .created_by = std::move(created_by)};
}

Journal stay_courtesy(const StayCharge& charge, const Uuid& courtesy_id, std::int64_t amount_minor, Date date, std::string created_by) {
    return {.source = {"booking", "courtesy", courtesy_id},
            .event = "granted",
            .date = date,
            .currency = charge.currency,
            .entries = {stay_entry(charge, account::goodwill, amount_minor), stay_entry(charge, account::guest_receivables, -amount_minor)},
            .created_by = std::move(created_by)};
}

Journal taken_on_arrival(const StayCharge& charge, const char* account, std::int64_t amount_minor, Date date, std::string created_by) {
    return {.source = {"booking", "desk_receipt", charge.booking_id},
            .event = "received",
            .date = date,
            .currency = charge.currency,
            .entries = {stay_entry(charge, account, amount_minor), stay_entry(charge, account::guest_receivables, -amount_minor)},
            .created_by = std::move(created_by)};
}

namespace {

/// Of what a guest has broken.
Journal of_damage(const StayCharge& charge, const Damage& damage, const char* event, const char* debited, const char* credited, Date date) {
    return {.source = {"booking", "damage", damage.id},
            .event = event,
            .date = date,
            .currency = charge.currency,
            .entries = {stay_entry(charge, debited, damage.amount_minor), stay_entry(charge, credited, -damage.amount_minor)},
            .created_by = damage.created_by,
            .reason = damage.reason};
}

}  // namespace

Journal damage_charged(const StayCharge& charge, const Damage& damage, Date date) {
    return of_damage(charge, damage, "damaged", account::guest_receivables, account::damage_income, date);
}

Journal damage_withheld(const StayCharge& charge, const Damage& damage, Date date) {
    return of_damage(charge, damage, "withheld", account::deposits_held, account::guest_receivables, date);
}

std::vector<FieldError> faults_of(const std::vector<Entry>& entries) {
    std::vector<FieldError> faults;
    if (entries.size() < 2) faults.push_back({"/entries", "too_few", "must be at least two"});
    if (entries.size() > most_entries) faults.push_back({"/entries", "too_many", std::format("must be at most {}", most_entries)});
    __int128 total = 0;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const auto amount = entries[at].amount_minor;
        total += amount;
        if (amount != 0 && amount >= -largest_amount_minor && amount <= largest_amount_minor) continue;
        faults.push_back({std::format("/entries/{}/amount_minor", at), amount == 0 ? "zero" : "out_of_range",
                          amount == 0 ? "must not be 0" : std::format("must be at most {} either way", largest_amount_minor)});
    }
    if (total != 0) faults.push_back({"/entries", "not_balanced", "must come to 0: debits are positive, credits negative"});
    return faults;
}

std::vector<Entry> mirrored(std::vector<Entry> entries) {
    for (auto& entry : entries) entry.amount_minor = -entry.amount_minor;
    return entries;
}

std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights) {
    const __int128 whole = std::accumulate(weights.begin(), weights.end(), __int128{0});
    const bool is_negative = std::ranges::any_of(weights, [](std::int64_t weight) { return weight < 0; });
    if (whole <= 0 || is_negative) throw std::logic_error("the weights of a split must not be negative, nor all 0");
    std::vector<std::int64_t> parts;
    std::vector<__int128> lost;
    std::int64_t rest = total;
    for (const auto weight : weights) {
        const __int128 exact = static_cast<__int128>(total) * weight;
        parts.push_back(static_cast<std::int64_t>(exact / whole));
        lost.push_back(exact % whole < 0 ? -(exact % whole) : exact % whole);
        rest -= parts.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) { return lost[left] > lost[right]; });
    const std::int64_t cent = rest < 0 ? -1 : 1;
    for (std::size_t at = 0; rest != 0; ++at, rest -= cent) parts[order[at]] += cent;
    return parts;
}

std::string decimal(std::int64_t amount_minor, const Currency& currency) {
    const auto digits = static_cast<std::size_t>(currency.exponent());
    // Without the sign: that of the smallest number would not fit into it.
    auto text = std::to_string(amount_minor);
    if (amount_minor < 0) text.erase(0, 1);
    if (digits > 0) {
        if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
        text.insert(text.size() - digits, ".");
    }
    return amount_minor < 0 ? "-" + text : text;
}

CsvField::CsvField(std::string_view text) {
    std::string shown{text};
    if (!shown.empty() && std::string_view{"=+-@\t\r"}.contains(shown.front())) shown.insert(0, "'");
    if (shown.find_first_of(",\"\r\n;") == std::string::npos) {
        written_ = std::move(shown);
        return;
    }
    written_ = "\"";
    for (const char letter : shown) written_ += letter == '"' ? "\"\"" : std::string(1, letter);
    written_ += '"';
}

void write_line(std::string& file, const std::vector<CsvField>& fields) {
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (at > 0) file += ',';
        file += fields[at].written();
    }
    file += "\r\n";
}

}  // namespace estate::ledger
