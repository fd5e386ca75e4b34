#include "personal_data.hpp"

#include <identity_queries.hpp>

#include <algorithm>

namespace estate::identity {
namespace {

std::vector<Holding>& holdings() {
    static std::vector<Holding> all;
    return all;
}

/// What this module itself holds, beside the person.
db::awaitable<std::string> show_consents(db::Pool& database, const DataSubject& subject) {
    co_return (co_await database.read(queries::show_consents, subject.subject)).scalar<std::string>();
}

void add_member(std::string& document, std::string_view name, std::string_view content) {
    document += document.empty() ? "{\"" : ",\"";
    document += name;
    document += "\":";
    document += content;
}

}  // namespace

void hold_personal_data(const Holding& holding) {
    holdings().push_back(holding);
}

DataSubject data_subject(const PersonRow& person) {
    const bool is_his = person.email_verified && !person.email.empty();
    return {person.subject, person.id, is_his ? std::optional{person.email} : std::nullopt};
}

db::awaitable<std::string> show_everything(db::Pool& database, const DataSubject& subject, const std::optional<PersonRow>& person,
                                           Instant now) {
    std::string document;
    add_member(document, "exported_at", json::to_json(now));
    add_member(document, "subject", json::to_json(subject.subject));
    if (person) add_member(document, "person", json::to_json<Person>(*person));
    add_member(document, "consents", co_await show_consents(database, subject));
    for (const auto& holding : holdings()) add_member(document, holding.name, co_await holding.show(database, subject));
    co_return document + "}";
}

db::awaitable<std::vector<Commitment>> commitments_of(db::Pool& database, const DataSubject& subject, Instant now) {
    std::vector<Commitment> all;
    for (const auto& holding : holdings()) {
        if (!holding.commitments) continue;
        auto some = co_await holding.commitments(database, subject, now);
        std::ranges::move(some, std::back_inserter(all));
    }
    co_return all;
}

db::awaitable<void> erase_holdings(db::Transaction& transaction, const DataSubject& subject, Instant now) {
    co_await transaction.execute(queries::withdraw_consents, subject.subject, now);
    for (const auto& holding : holdings()) co_await holding.erase(transaction, subject, now);
}

}  // namespace estate::identity
