#include <catalog/portfolio.hpp>

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

struct PortfolioId {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(PortfolioId, (), (id))

struct PortfolioAgent {
    std::optional<std::string> agent_subject;
};
BOOST_DESCRIBE_STRUCT(PortfolioAgent, (), (agent_subject))

}  // namespace

db::awaitable<PortfolioPage> portfolio(db::Pool& database, const Viewer& viewer, PortfolioFilter filter, http::Locale locale, int skip,
                                       int limit) {
    const auto whose = viewer.sees_whole_portfolio() ? std::nullopt : std::optional{viewer.subject};
    const auto total =
        (co_await database.read(queries::count_portfolio, whose, filter.place, filter.kinds, filter.text, filter.relatives_of))
            .scalar<int>();
    if (skip >= total) co_return PortfolioPage{{}, total};
    const auto found = co_await database.read(queries::list_portfolio, whose, filter.place, filter.kinds, filter.text, filter.relatives_of,
                                              locale, skip, limit);
    co_return PortfolioPage{found.rows<PortfolioUnit>(), total};
}

db::awaitable<std::vector<PortfolioUnit>> units(db::Pool& database, std::vector<Uuid> ids, http::Locale locale) {
    co_return (co_await database.read(queries::list_units, ids, locale)).rows<PortfolioUnit>();
}

db::awaitable<std::vector<Uuid>> properties_of(db::Pool& database, std::string agent_subject) {
    std::vector<Uuid> ids;
    for (const auto& row : (co_await database.read(queries::list_properties_of_agent, agent_subject)).rows<PortfolioId>()) {
        ids.push_back(row.id);
    }
    co_return ids;
}

db::awaitable<std::optional<std::string>> agent_of(db::Pool& database, Uuid property_id) {
    const auto row = (co_await database.read(queries::find_agent, property_id)).first<PortfolioAgent>();
    co_return row ? row->agent_subject : std::nullopt;
}

}  // namespace estate::catalog
