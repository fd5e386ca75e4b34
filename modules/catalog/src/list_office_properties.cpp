#include "list_office_properties.hpp"

#include "office.hpp"

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

constexpr int default_rows = 50;

struct OfficeKey {
    std::string sort_key;
    int total = 0;
};
BOOST_DESCRIBE_STRUCT(OfficeKey, (), (sort_key, total))

/// After which row of which order a page begins: `name:<id>:<key>`.
struct OfficeCursor {
    std::optional<std::string> key;
    std::optional<Uuid> id;
};

Answer<OfficeCursor> cursor_in(const OfficeQuery& query, const std::string& sort) {
    if (!query.cursor) return OfficeCursor{};
    const std::string& text = query.cursor->value;
    constexpr std::size_t id_length = 36;
    if (text.starts_with(sort + ":") && text.size() > sort.size() + id_length + 1) {
        const auto id = parse_uuid(std::string_view{text}.substr(sort.size() + 1, id_length));
        if (id) return OfficeCursor{text.substr(sort.size() + id_length + 2), *id};
    }
    return std::unexpected(Problem{.status = 422,
                                   .code = "invalid_request",
                                   .detail = "Some parameters are wrong.",
                                   .errors = {{"?cursor", "invalid_value", "must be the next_cursor of a page in the same order"}}});
}

}  // namespace

std::vector<std::string> patterns_of(std::string_view words) {
    std::vector<std::string> patterns;
    while (!words.empty()) {
        const auto space = std::min(words.find(' '), words.size());
        std::string pattern;
        for (const char letter : words.substr(0, space)) {
            if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
            pattern += letter;
        }
        if (!pattern.empty()) patterns.push_back("%" + pattern + "%");
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return patterns;
}

db::awaitable<Answer<OfficePage>> list_office_properties(const http::Context& context, OfficeQuery query) {
    const std::string sort = boost::describe::enum_to_string(query.sort.value_or(OfficeSort::changed), "");
    const auto cursor = cursor_in(query, sort);
    if (!cursor) co_return std::unexpected(cursor.error());
    const int length = query.limit ? query.limit->as_int() : default_rows;
    // One row more than asked tells whether there is another page.
    const auto ask = [&](const auto&... values) {
        return context.database().read(queries::list_office_properties, values..., query.locale.value_or(http::Locale::en),
                                       context.config().media_url, sort, cursor->key, cursor->id, length + 1);
    };
    const auto result = co_await std::apply(ask, office_values(context.person(), query));
    OfficePage page{.items = result.rows<OfficeItem>(), .total = 0, .next_cursor = {}};
    const auto keys = result.rows<OfficeKey>();
    if (!keys.empty()) page.total = keys.front().total;
    if (page.items.size() > static_cast<std::size_t>(length)) {
        page.items.pop_back();
        page.next_cursor = sort + ":" + to_string(page.items.back().id) + ":" + keys[page.items.size() - 1].sort_key;
    }
    co_return page;
}

}  // namespace estate::catalog
