#include <platform/jobs/outbox.hpp>

#include <platform_queries.hpp>

namespace estate::jobs {

db::awaitable<void> emit(db::Transaction& transaction, std::string_view topic, Uuid aggregate_id, std::string payload, Instant now) {
    co_await transaction.execute(queries::add_event, topic, aggregate_id, payload, now);
}

db::awaitable<void> audit(db::Transaction& transaction, const AuditLine& line, Instant now) {
    co_await transaction.execute(queries::add_audit_line, now, line.actor, line.entity, line.entity_id, line.event, line.before,
                                 line.after);
}

}  // namespace estate::jobs
