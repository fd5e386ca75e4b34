// All that is held about a person, as a file: for himself, and for an admin who has been asked for it.

#include <platform/jobs/outbox.hpp>

#include <identity_queries.hpp>

#include "personal_data.hpp"
#include "privacy.hpp"

namespace estate::identity {
namespace {

http::awaitable<http::Response> as_file(const http::Context& context, DataSubject subject, std::optional<PersonRow> person) {
    const Instant now = context.now();
    auto document = co_await show_everything(context.database(), subject, person, now);
    co_return http::Response{.body = std::move(document),
                             .headers = {{"Cache-Control", "no-store"},
                                         {"Content-Disposition",
                                          "attachment; filename=\"personal-data-" +
                                              to_string(Date{std::chrono::floor<std::chrono::days>(now).time_since_epoch()}) + ".json\""}}};
}

}  // namespace

http::awaitable<http::Response> export_mine(const http::Context& context) {
    const auto& subject = context.person().subject;
    auto person = (co_await context.database().read(queries::find_person, subject)).first<PersonRow>();
    const auto whose = person ? data_subject(*person) : DataSubject{subject, Uuid{}};
    co_return co_await as_file(context, whose, std::move(person));
}

http::awaitable<http::Response> export_of_person(const http::Context& context) {
    const auto id = parse_uuid(context.request.path_parameters.at("id"));
    auto person = id ? (co_await context.database().read(queries::find_person_by_id, *id)).first<PersonRow>() : std::nullopt;
    if (!person) co_return http::problem_response(not_found("person").error(), context.request.request_id);
    // Written down before a word of it is read.
    auto transaction = co_await context.database().begin();
    co_await jobs::audit(transaction, {context.person().subject, "person", person->id, "exported"}, context.now());
    co_await transaction.commit();
    const auto whose = data_subject(*person);
    co_return co_await as_file(context, whose, std::move(person));
}

}  // namespace estate::identity
