#include <identity/identity.hpp>

#include <identity_queries.hpp>

#include "privacy.hpp"

namespace estate::identity {

void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.every("identity.tidy", std::chrono::hours{6}, [&database, clock]() -> db::awaitable<void> {
        auto transaction = co_await database.begin();
        co_await transaction.execute(queries::forget_old_deliveries, clock());
        co_await transaction.commit();
    });
    runner.every("identity.erase_again", std::chrono::hours{1},
                 [&database, clock]() -> db::awaitable<void> { co_await erase_again(database, clock()); });
}

}  // namespace estate::identity
