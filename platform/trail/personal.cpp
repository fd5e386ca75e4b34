#include <platform/trail/personal.hpp>

#include <platform_queries.hpp>

namespace estate::trail {

db::awaitable<std::string> show_lines_of(db::Pool& database, std::string subject, Uuid person_id) {
    co_return (co_await database.read(estate::queries::show_audit_lines_of, subject, person_id)).scalar<std::string>();
}

db::awaitable<void> forget_answers(db::Transaction& transaction, std::string subject, Instant now) {
    // As http/idempotency.cpp names the owner of a key.
    co_await transaction.execute(estate::queries::forget_idempotency_keys_of, "person:" + subject, now);
}

}  // namespace estate::trail
