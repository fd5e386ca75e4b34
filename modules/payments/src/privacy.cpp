#include <payments/privacy.hpp>

#include <payments_queries.hpp>

namespace estate::payments {
namespace {

db::awaitable<std::string> show_payer(db::Pool& database, const identity::DataSubject& subject) {
    co_return (co_await database.read(queries::show_payments_of_party, subject.subject)).scalar<std::string>();
}

/// Each payment gets a pseudonym of its own, as its booking does: one guest's are not to be told from one another's.
db::awaitable<void> erase_payer(db::Transaction& transaction, const identity::DataSubject& subject, Instant) {
    co_await transaction.execute(queries::part_from_party, subject.subject);
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "payments", .show = show_payer, .erase = erase_payer};
}

}  // namespace estate::payments
