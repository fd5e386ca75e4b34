// What a person may do is the issuer's to know: Clerk is told first, outside of any transaction, then it is stored. A crash between the two
// is healed by Clerk's own message or by doing it again; so are two admins at the same moment, of whom one is told 412 although Clerk has
// heard him last. The issuer's time of change is left alone, as only the issuer's clock may be compared with itself.

#include <platform/http/precondition.hpp>

#include <identity_queries.hpp>

#include "clerk.hpp"
#include "errors.hpp"
#include "keep_people.hpp"
#include "people.hpp"
#include "rules.hpp"

namespace estate::identity {
namespace {

Access wanted_access(const AccessChange& change) {
    return without_excess({change.role, change.portfolio});
}

}  // namespace

http::awaitable<std::optional<Problem>> write_access_first(const http::Context& context, const BySubject& query,
                                                           const AccessChange& change) {
    const Access wanted = wanted_access(change);
    if (gives_up_own_admin(context.person(), query.subject.value, wanted)) co_return to_problem(Refusal::own_admin_role);
    const auto row = (co_await context.database().read(queries::find_person, query.subject.value)).first<PersonRow>();
    // Whatever else is wrong is found again inside; there a repetition of a write that succeeded finds its stored answer first.
    if (!row || row->state == PersonState::erased) co_return std::nullopt;
    if (http::check_unchanged(context.request, json::to_json<Person>(*row))) co_return std::nullopt;
    const auto written = co_await write_access(clerk_settings(context.config()), row->subject, wanted);
    if (!written) co_return to_problem(written.error());
    co_return std::nullopt;
}

http::awaitable<Answer<Person>> change_access(http::WriteContext& context, BySubject query, AccessChange change) {
    const auto row = (co_await context.transaction.execute(queries::lock_person, query.subject.value)).first<PersonRow>();
    if (!row) co_return not_found("person");
    if (row->state == PersonState::erased) co_return std::unexpected(to_problem(Refusal::person_erased));
    if (auto problem = http::check_unchanged(context.request, json::to_json<Person>(*row))) co_return std::unexpected(*std::move(problem));
    const Access before{row->role, row->portfolio};
    const Access after = wanted_access(change);
    co_await context.transaction.execute(queries::update_access, row->subject, after.role, after.portfolio, context.started_at);
    if (before != after) {
        co_await audit_access(context.transaction, context.person().subject, *row, "access_changed", before, after, context.started_at);
    }
    co_return (co_await context.transaction.execute(queries::lock_person, row->subject)).first<PersonRow>().value();
}

}  // namespace estate::identity
