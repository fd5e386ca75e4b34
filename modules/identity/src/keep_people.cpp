#include "keep_people.hpp"

#include <identity/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <identity_queries.hpp>

#include "personal_data.hpp"
#include "rules.hpp"

namespace estate::identity {
namespace {

/// In whose name the issuer's messages change things.
constexpr auto provider_name = "clerk";

/// What the trail keeps of a person.
struct AccessTrace {
    std::string subject;
    Role role{};
    Portfolio portfolio{};
};
BOOST_DESCRIBE_STRUCT(AccessTrace, (), (subject, role, portfolio))

std::optional<std::string> trace_of(const Person& person, const std::optional<Access>& access) {
    if (!access) return std::nullopt;
    return json::to_json(AccessTrace{person.subject, access->role, access->portfolio});
}

db::awaitable<void> update_person(db::Transaction& transaction, const PersonRow& stored, bool is_new, const ProviderPerson& person,
                                  Instant now) {
    co_await transaction.execute(queries::update_person, stored.subject, person.name, person.email, person.email_verified, person.phone,
                                 person.picture_url, person.access.role, person.access.portfolio, person.last_seen, person.updated_at, now);
    const Access before{stored.role, stored.portfolio};
    if (is_new) {
        co_await audit_access(transaction, provider_name, stored, "joined", std::nullopt, person.access, now);
    } else if (before != person.access) {
        co_await audit_access(transaction, provider_name, stored, "access_changed", before, person.access, now);
    }
}

}  // namespace

db::awaitable<Outcome> keep_person(db::Transaction& transaction, const ProviderEvent& event, Instant now) {
    if (event.subject.empty()) co_return Outcome::ignored;
    // A row to lock, so that two messages about somebody new come one after the other.
    const auto made = co_await transaction.execute(queries::make_room, event.subject, new_id(), now);
    const auto stored = (co_await transaction.execute(queries::lock_person, event.subject)).first<PersonRow>().value();
    switch (effect_of(stored, event)) {
        case Effect::none: co_return Outcome::outdated;
        case Effect::update: co_await update_person(transaction, stored, made.affected() == 1, *event.person, now); break;
        case Effect::erase: co_await erase_person(transaction, stored, provider_name, now); break;
    }
    co_return Outcome::applied;
}

// The modules' own erasers run here and not when they hear of it: whoever was told that he is erased is, and nobody ever sees half of him.
db::awaitable<void> erase_person(db::Transaction& transaction, const PersonRow& stored, const std::string& actor, Instant now) {
    co_await erase_holdings(transaction, data_subject(stored), now);
    co_await transaction.execute(queries::erase_person, stored.subject, now);
    co_await audit_access(transaction, actor, stored, "erased", Access{stored.role, stored.portfolio}, std::nullopt, now);
    co_await jobs::emit(transaction, stored.id, PersonErased{stored.id, stored.subject}, now);
}

db::awaitable<void> audit_access(db::Transaction& transaction, const std::string& actor, const Person& person, const char* event,
                                 std::optional<Access> before, std::optional<Access> after, Instant now) {
    co_await jobs::audit(transaction, {actor, "person", person.id, event, trace_of(person, before), trace_of(person, after)}, now);
}

}  // namespace estate::identity
