#include <platform/trail/messages.hpp>
#include <platform/trail/trail.hpp>

#include <platform_queries.hpp>

namespace estate::trail {
namespace {

constexpr int default_lines = 50;

template <class T>
std::optional<std::string> value_of(const std::optional<T>& text) {
    return text ? std::optional{text->value} : std::nullopt;
}

/// Found anywhere, whatever signs it holds.
std::optional<std::string> anywhere(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    std::string pattern = "%";
    for (const char letter : *text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

/// Newest first.
http::awaitable<Answer<AuditPage>> list_audit(const http::Context& context, AuditQuery query) {
    const int limit = query.limit ? query.limit->as_int() : default_lines;
    auto rows = (co_await context.database().read(estate::queries::list_audit_lines, value_of(query.actor), value_of(query.entity),
                                                  query.entity_id, value_of(query.event), query.from, query.to,
                                                  anywhere(value_of(query.text)), query.cursor, limit + 1))
                    .rows<AuditEntry>();
    AuditPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items = std::move(rows);
    co_return page;
}

}  // namespace

void add_routes(http::Routes& routes) {
    routes.module("audit");
    routes.get("/api/v1/audit", {http::Audience::admin, "Who changed what, from what to what, newest first"}, list_audit);
}

}  // namespace estate::trail
