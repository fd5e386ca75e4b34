// Views of the office's table that a person wants to see again.

#include "errors.hpp"
#include "office.hpp"

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

constexpr std::string_view name_unique = "saved_filter_name_unique";

std::unexpected<Problem> name_taken() {
    return wrong_fields({{"/name", "duplicate", "is the name of another saved filter"}});
}

}  // namespace

db::awaitable<Answer<SavedFilters>> list_saved_filters(const http::Context& context, http::None) {
    const auto result = co_await context.database().read(queries::list_saved_filters, context.person().subject);
    co_return SavedFilters{result.rows<SavedFilter>()};
}

db::awaitable<Answer<SavedFilter>> add_saved_filter(http::WriteContext& context, http::None, SavedFilterEdit edit) {
    const SavedFilter filter{new_id(), edit.name.value, edit.query.value};
    const auto added = co_await context.transaction.try_execute(queries::add_saved_filter, filter.id, context.person().subject, filter.name,
                                                                filter.query, context.started_at);
    if (added) co_return filter;
    if (added.error().constraint != name_unique) throw added.error();
    co_return name_taken();
}

db::awaitable<Answer<SavedFilter>> change_saved_filter(http::WriteContext& context, OfProperty parameters, SavedFilterEdit edit) {
    const SavedFilter filter{parameters.id, edit.name.value, edit.query.value};
    const auto changed = co_await context.transaction.try_execute(queries::change_saved_filter, filter.id, context.person().subject,
                                                                  filter.name, filter.query);
    if (!changed) {
        if (changed.error().constraint != name_unique) throw changed.error();
        co_return name_taken();
    }
    if (changed->affected() == 0) co_return not_found("saved filter");
    co_return filter;
}

db::awaitable<Answer<Nothing>> remove_saved_filter(http::WriteContext& context, OfProperty parameters) {
    const auto removed = co_await context.transaction.execute(queries::remove_saved_filter, parameters.id, context.person().subject);
    if (removed.affected() == 0) co_return not_found("saved filter");
    co_return Nothing{};
}

}  // namespace estate::catalog
