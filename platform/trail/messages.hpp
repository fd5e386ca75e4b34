#pragma once

#include <platform/json/codec.hpp>

#include <limits>

namespace estate::trail {

struct AuditQuery {
    /// The subject of whoever did it, or the name of what did (`clerk`, `platform`, `visitor`).
    std::optional<json::Text<1, 200>> actor;
    /// `property`, `booking`, `person`, …
    std::optional<json::Text<1, 60>> entity;
    std::optional<Uuid> entity_id;
    /// `confirmed`, `access_changed`, …
    std::optional<json::Text<1, 60>> event;
    /// From this moment on.
    std::optional<Instant> from;
    /// Before this moment.
    std::optional<Instant> to;
    /// Anywhere in what was before, what is after, or the actor.
    std::optional<json::Text<2, 120>> text;
    std::optional<json::Int<1, std::numeric_limits<std::int64_t>::max()>> cursor;
    std::optional<json::Int<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (), (actor, entity, entity_id, event, from, to, text, cursor, limit))

/// One thing that was done. `before` is missing when something was made, `after` when something was taken away.
struct AuditEntry {
    std::int64_t id = 0;
    Instant at;
    std::string actor;
    std::string entity;
    Uuid entity_id;
    std::string event;
    std::optional<json::Raw<json::OpenObject>> before;
    std::optional<json::Raw<json::OpenObject>> after;
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (), (id, at, actor, entity, entity_id, event, before, after))

struct AuditPage {
    std::vector<AuditEntry> items;
    std::optional<std::int64_t> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, next_cursor))

}  // namespace estate::trail
