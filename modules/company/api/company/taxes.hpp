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

struct Tax {
    Uuid id;
    json::Raw<TaxName> name;
    int basis_points = 0;
    /// A retired tax goes on where it is charged, and cannot be chosen anew.
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(Tax, (), (id, name, basis_points, is_active))

/// A tax, which stays as it is until the transaction has ended: whoever copies it is told of each change that comes after the copy.
db::awaitable<std::optional<Tax>> lock_tax(db::Transaction& transaction, Uuid id);

/// The tax of this name ({"en", "fr", "es"}, a JSON object) and rate, locked as by lock_tax; it is made when there is none.
db::awaitable<Tax> put_tax(db::Transaction& transaction, std::string name, int basis_points, Instant now);

}  // namespace estate::company
