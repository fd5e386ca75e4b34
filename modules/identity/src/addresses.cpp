#include <identity/addresses.hpp>

#include <identity_queries.hpp>

namespace estate::identity {

db::awaitable<std::optional<std::string>> address_of_colleague(db::Pool& database, std::string subject) {
    const auto found = co_await database.read(queries::find_colleague_address, subject);
    if (found.size() == 0) co_return std::nullopt;
    co_return found.scalar<std::string>();
}

}  // namespace estate::identity
