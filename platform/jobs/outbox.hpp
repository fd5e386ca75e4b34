#pragma once

#include <platform/core/clock.hpp>
#include <platform/db/pool.hpp>

namespace estate::jobs {

/// Something that has happened, as it was written in the transaction that made it happen.
struct Event {
    std::int64_t id = 0;
    std::string topic;
    Uuid aggregate_id;
    /// A JSON object.
    std::string payload;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Event, (), (id, topic, aggregate_id, payload, created_at))

/// Writes an event into the caller's transaction: it is delivered if, and only if, that commits. `payload` is a JSON object.
db::awaitable<void> emit(db::Transaction& transaction, std::string_view topic, Uuid aggregate_id, std::string payload, Instant now);

/// Writes a described event struct, whose `topic` names it (`static constexpr std::string_view topic`).
template <class E>
db::awaitable<void> emit(db::Transaction& transaction, Uuid aggregate_id, const E& event, Instant now) {
    return emit(transaction, E::topic, aggregate_id, json::to_json(event), now);
}

/// One line of the append-only trail: who changed what from what to what. `before` and `after` are JSON or absent.
struct AuditLine {
    std::string actor;
    std::string entity;
    Uuid entity_id;
    std::string event;
    std::optional<std::string> before = std::nullopt;
    std::optional<std::string> after = std::nullopt;
};
db::awaitable<void> audit(db::Transaction& transaction, const AuditLine& line, Instant now);

}  // namespace estate::jobs
