// Erasing a person who asks for it. The issuer is told first, outside of any transaction: nobody can sign in as him again. A crash between
// the two is healed by the issuer's own message or by doing it again. What is found to be promised only inside of the transaction (a stay
// that was confirmed at the same moment) is no reason to stop any more: it is kept as when the issuer itself deletes somebody.

#include <identity_queries.hpp>

#include "clerk.hpp"
#include "errors.hpp"
#include "keep_people.hpp"
#include "personal_data.hpp"
#include "privacy.hpp"

namespace estate::identity {
namespace {

/// Longer than a token lives and than the job sleeps, with an outage between.
constexpr auto looked_back = std::chrono::hours{6};

struct ErasedRow {
    std::string subject;
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(ErasedRow, (), (subject, id))

/// Null when the issuer has forgotten the person and he may be erased here.
http::awaitable<std::optional<Problem>> prepare_erasure(const http::Context& context, DataSubject subject, bool is_admin) {
    if (is_admin) co_return to_problem(Refusal::admin_stays);
    const auto commitments = co_await commitments_of(context.database(), subject, context.now());
    if (!commitments.empty()) co_return still_promised(commitments);
    const auto deleted = co_await delete_user(clerk_settings(context.config()), subject.subject);
    if (!deleted && deleted.error() != ClerkError::unknown_person) co_return to_problem(deleted.error());
    co_return std::nullopt;
}

/// Locks the person, whom the issuer's message may be erasing at this moment.
http::awaitable<Erasure> erase_once(http::WriteContext& context, const std::string& subject) {
    const auto stored = (co_await context.transaction.execute(queries::lock_person, subject)).first<PersonRow>().value();
    if (stored.state == PersonState::erased) co_return Erasure{stored.state, stored.updated_at};
    co_await erase_person(context.transaction, stored, context.person().subject, context.started_at);
    co_return Erasure{PersonState::erased, context.started_at};
}

}  // namespace

http::awaitable<std::optional<Problem>> look_before_erasing_me(const http::Context& context, const http::None&, const ErasureRequest&) {
    const auto& viewer = context.person();
    const auto person = (co_await context.database().read(queries::find_person, viewer.subject)).first<PersonRow>();
    if (person && person->state == PersonState::erased) co_return std::nullopt;
    const auto subject = person ? data_subject(*person) : DataSubject{viewer.subject, Uuid{}};
    co_return co_await prepare_erasure(context, subject, viewer.role == Role::admin || (person && person->role == Role::admin));
}

http::awaitable<Answer<Erasure>> erase_me(http::WriteContext& context, http::None, ErasureRequest) {
    const auto& subject = context.person().subject;
    // The issuer's first message about him may still be on its way.
    co_await context.transaction.execute(queries::make_room, subject, new_id(), context.started_at);
    co_return co_await erase_once(context, subject);
}

http::awaitable<std::optional<Problem>> look_before_erasing_person(const http::Context& context, const PersonById& query,
                                                                   const ErasureRequest&) {
    const auto person = (co_await context.database().read(queries::find_person_by_id, query.id)).first<PersonRow>();
    if (!person || person->state == PersonState::erased) co_return std::nullopt;
    co_return co_await prepare_erasure(context, data_subject(*person), person->role == Role::admin);
}

http::awaitable<Answer<Erasure>> erase_person_by_admin(http::WriteContext& context, PersonById query, ErasureRequest) {
    const auto person = (co_await context.transaction.execute(queries::find_person_by_id, query.id)).first<PersonRow>();
    if (!person) co_return not_found("person");
    co_return co_await erase_once(context, person->subject);
}

db::awaitable<void> erase_again(db::Pool& database, Instant now) {
    const auto erased = (co_await database.read(queries::list_just_erased, now - looked_back)).rows<ErasedRow>();
    for (const auto& person : erased) {
        auto transaction = co_await database.begin();
        co_await erase_holdings(transaction, {person.subject, person.id}, now);
        co_await transaction.commit();
    }
}

}  // namespace estate::identity
