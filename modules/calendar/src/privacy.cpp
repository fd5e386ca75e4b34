#include <calendar/privacy.hpp>

#include <calendar_queries.hpp>

namespace estate::calendar {

db::awaitable<void> forget_holder(db::Transaction& transaction, std::vector<Uuid> source_ids) {
    co_await transaction.execute(queries::forget_holder, source_ids);
}

}  // namespace estate::calendar
