// Who asked is known by an e-mail address alone, and anybody can write anybody's into a form. So a person is shown, and erases, what was
// sent under the address that the issuer has verified to be his; what somebody else sent is not his because they share a telephone number.

#include "privacy.hpp"

#include <company/company.hpp>
#include <platform/jobs/outbox.hpp>

#include <enquiries_queries.hpp>

#include "journal.hpp"
#include "rules.hpp"

namespace estate::enquiries {
namespace {

constexpr int rows_at_once = 200;
constexpr int rounds = 50;

struct AskedRow {
    Uuid id;
    std::optional<Uuid> property_id;
    std::optional<Uuid> contact_id;
    std::optional<std::string> assignee;
};
BOOST_DESCRIBE_STRUCT(AskedRow, (), (id, property_id, contact_id, assignee))

db::awaitable<std::string> show_asker(db::Pool& database, const identity::DataSubject& subject) {
    if (!subject.verified_email) co_return "[]";
    co_return (co_await database.read(queries::show_enquiries_of_address, normalise_email(*subject.verified_email))).scalar<std::string>();
}

/// What was asked about, when, and how fast it was answered stays; who asked, and every word, goes.
db::awaitable<void> erase_enquiries(db::Transaction& transaction, const std::vector<AskedRow>& rows, Instant now) {
    std::vector<Uuid> ids;
    std::vector<Uuid> contacts;
    for (const auto& row : rows) {
        ids.push_back(row.id);
        if (row.contact_id) contacts.push_back(*row.contact_id);
    }
    co_await transaction.execute(queries::lock_contacts, contacts);
    co_await transaction.execute(queries::erase_enquiries, ids, now);
    co_await transaction.execute(queries::erase_words, ids);
    co_await transaction.execute(queries::remove_contacts_of_nothing, contacts);
    co_await transaction.execute(queries::remove_keys_of_nothing, contacts);
    for (const auto& row : rows) {
        co_await jobs::audit(transaction, {"platform", "enquiry", row.id, "erased"}, now);
        co_await announce(transaction, row.id, row.property_id, {row.assignee}, now);
    }
}

/// A colleague who leaves: what nobody has answered yet is nobody's again, and the clock deals it out anew.
db::awaitable<void> erase_colleague(db::Transaction& transaction, const std::string& subject, Instant now) {
    co_await transaction.execute(queries::part_contacts_from_agent, subject);
    co_await transaction.execute(queries::erase_author, subject);
    const auto released = (co_await transaction.execute(queries::release_enquiries_of_agent, subject, now)).rows<AskedRow>();
    for (const auto& row : released) {
        co_await jobs::audit(transaction,
                             {"platform", "enquiry", row.id, "released", snapshot_json(EnquiryState::assigned, subject),
                              snapshot_json(EnquiryState::fresh, std::nullopt)},
                             now);
        co_await announce(transaction, row.id, row.property_id, {}, now);
    }
}

db::awaitable<void> erase_asker(db::Transaction& transaction, const identity::DataSubject& subject, Instant now) {
    co_await erase_colleague(transaction, subject.subject, now);
    if (!subject.verified_email) co_return;
    const auto address = normalise_email(*subject.verified_email);
    const auto rows = (co_await transaction.execute(queries::lock_enquiries_of_address, address)).rows<AskedRow>();
    co_await erase_enquiries(transaction, rows, now);
}

/// The next enquiries whose time is over; false when there were no more.
db::awaitable<bool> forget_some(db::Pool& database, int months, Instant now) {
    auto transaction = co_await database.begin();
    const auto due = (co_await transaction.execute(queries::list_forgettable, now, months, rows_at_once)).rows<AskedRow>();
    if (due.empty()) co_return false;
    co_await erase_enquiries(transaction, due, now);
    co_await transaction.commit();
    co_return due.size() == static_cast<std::size_t>(rows_at_once);
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "enquiries", .show = show_asker, .erase = erase_asker};
}

db::awaitable<void> forget_askers(db::Pool& database, Instant now) {
    const int months = (co_await company::settings(database)).retention.enquiries_months;
    for (int round = 0; round < rounds && co_await forget_some(database, months, now); ++round) {
    }
}

void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.every("enquiries.forget", std::chrono::hours{24},
                 [&database, clock]() -> db::awaitable<void> { co_await forget_askers(database, clock()); });
}

}  // namespace estate::enquiries
