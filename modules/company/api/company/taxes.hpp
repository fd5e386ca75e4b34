#pragma once

/// The company's taxes, which others charge by their id.

#include <platform/core/clock.hpp>
#include <platform/db/pool.hpp>

namespace estate::company {

/// What a tax is called on a bill.
struct TaxName {
    std::string en;
    std::string fr;
    std::string es;
};
BOOST_DESCRIBE_STRUCT(TaxName, (), (en, fr, es))

/// What a tax is reckoned on (domain rule 13).
enum class TaxMode { percent, per_stay, per_night, per_person_per_stay, per_person_per_night };
BOOST_DESCRIBE_ENUM(TaxMode, percent, per_stay, per_night, per_person_per_stay, per_person_per_night)

/// Who takes the money: the platform with the price, or the property on arrival.
enum class Collector { platform, property };
BOOST_DESCRIBE_ENUM(Collector, platform, property)

struct Tax {
    Uuid id;
    json::Raw<TaxName> name;
    /// Of a percentage; else 0.
    int basis_points = 0;
    /// A retired tax goes on where it is charged, and cannot be chosen anew.
    bool is_active = true;
    TaxMode mode = TaxMode::percent;
    /// Of every other mode, in a currency: it can be charged in that one only.
    std::optional<std::int64_t> amount_minor = std::nullopt;
    std::optional<Currency> currency = std::nullopt;
    /// The price has it already: it is shown, and adds nothing.
    bool is_inclusive = false;
    /// Charged on the price and on the taxes that are not `on_tax` themselves.
    bool on_tax = false;
    /// So many nights of a stay at most.
    std::optional<int> night_cap = std::nullopt;
    /// Who is younger is exempt.
    std::optional<int> from_age = std::nullopt;
    /// `valid_until` is the first day without it.
    std::optional<Date> valid_from = std::nullopt;
    std::optional<Date> valid_until = std::nullopt;
    Collector collected_by = Collector::platform;
};
BOOST_DESCRIBE_STRUCT(Tax, (),
                      (id, name, basis_points, is_active, mode, amount_minor, currency, is_inclusive, on_tax, night_cap, from_age,
                       valid_from, valid_until, collected_by))

/// A tax, which stays as it is until the transaction has ended: whoever copies it is told of each change that comes after the copy.
db::awaitable<std::optional<Tax>> lock_tax(db::Transaction& transaction, Uuid id);

/// The tax of this name ({"en", "fr", "es"}, a JSON object) and rate, locked as by lock_tax; it is made when there is none.
db::awaitable<Tax> put_tax(db::Transaction& transaction, std::string name, int basis_points, Instant now);

/// The same for a tax of any mode; one that is there is left as it is. The id is not looked at.
db::awaitable<Tax> put_tax(db::Transaction& transaction, Tax wanted, Instant now);

}  // namespace estate::company
