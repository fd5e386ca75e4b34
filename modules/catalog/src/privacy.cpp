// Properties whose agent is erased are nobody's until an admin gives them to somebody; filters were his alone and go with him.

#include <catalog/privacy.hpp>

#include <catalog_queries.hpp>

namespace estate::catalog {
namespace {

db::awaitable<std::string> show_agent(db::Pool& database, const identity::DataSubject& subject) {
    co_return (co_await database.read(queries::show_agent, subject.subject)).scalar<std::string>();
}

db::awaitable<void> erase_agent(db::Transaction& transaction, const identity::DataSubject& subject, Instant) {
    co_await transaction.execute(queries::part_properties_from_agent, subject.subject);
    co_await transaction.execute(queries::remove_saved_filters_of, subject.subject);
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "portfolio", .show = show_agent, .erase = erase_agent};
}

}  // namespace estate::catalog
