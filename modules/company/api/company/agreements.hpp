#pragma once

/// For whom the company lets properties, and what it takes for that. Properties are known by their id only.

#include <platform/core/clock.hpp>
#include <platform/core/dates.hpp>
#include <platform/db/pool.hpp>

namespace estate::company {

/// What the commission is a share of. Taxes are the state's either way.
enum class TakenOf { nights, nights_and_cleaning };
BOOST_DESCRIBE_ENUM(TakenOf, nights, nights_and_cleaning)

enum class CleaningKeeper { company, owner };
BOOST_DESCRIBE_ENUM(CleaningKeeper, company, owner)

struct Agreement {
    Uuid id;
    Uuid owner_id;
    Uuid property_id;
    /// The first day of departure whose stay is shared by it, and the first day on which none is any more.
    Date from;
    std::optional<Date> until;
    int basis_points = 0;
    TakenOf taken_of = TakenOf::nights;
    CleaningKeeper cleaning_kept_by = CleaningKeeper::company;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (id, owner_id, property_id, from, until, basis_points, taken_of, cleaning_kept_by))

/// All of them. Who posts by them reads them in his transaction: one that comes later is caught up with.
db::awaitable<std::vector<Agreement>> agreements(db::Transaction& transaction);

/// For the demo: an owner and an agreement as they are, once.
db::awaitable<void> put_owner(db::Transaction& transaction, Uuid id, std::string name, std::string email, Instant now);
db::awaitable<void> put_agreement(db::Transaction& transaction, const Agreement& agreement, Instant now);

}  // namespace estate::company
