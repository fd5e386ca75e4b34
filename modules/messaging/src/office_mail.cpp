// The company's mails, for admins: what has gone out, what waits, and what could not be sent and why.

#include "office_mail.hpp"

#include <platform/jobs/outbox.hpp>

#include <messaging_queries.hpp>

#include "errors.hpp"
#include "sample.hpp"

namespace estate::messaging {
namespace {

constexpr int mail_page = 50;

struct MailBody {
    std::string body_text;
    std::string body_html;
};
BOOST_DESCRIBE_STRUCT(MailBody, (), (body_text, body_html))

MailRoute route_of(const config::Config& config) {
    if (config.smtp_url) return MailRoute::server;
    return config.mail_folder ? MailRoute::folder : MailRoute::none;
}

std::string mail_state_json(MailState state) {
    return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}";
}

}  // namespace

awaitable<Answer<MailPage>> list_mail(const http::Context& context, MailQuery query) {
    const int limit = query.limit ? query.limit->as_int() : mail_page;
    const auto text = query.q ? std::optional{query.q->value} : std::nullopt;
    auto rows =
        (co_await context.database().read(queries::list_mail, query.cursor, query.state, query.kind, text, query.booking_id, limit + 1))
            .rows<MailLine>();
    MailPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items = std::move(rows);
    page.counts = (co_await context.database().read(queries::count_mail)).first<MailCounts>().value();
    page.goes_to = route_of(context.config());
    co_return page;
}

awaitable<Answer<MailContent>> get_mail(const http::Context& context, MailById query) {
    auto mail = (co_await context.database().read(queries::find_mail, query.id)).first<MailLine>();
    if (!mail) co_return refuse(Refusal::no_such_mail);
    auto body = (co_await context.database().read(queries::find_mail_body, query.id)).first<MailBody>().value();
    co_return MailContent{*std::move(mail), std::move(body.body_text), std::move(body.body_html)};
}

awaitable<Answer<MailLine>> retry_mail(http::WriteContext& context, MailById query) {
    const auto before = (co_await context.transaction.execute(queries::find_mail, query.id)).first<MailLine>();
    if (!before) co_return refuse(Refusal::no_such_mail);
    const auto changed = co_await context.transaction.execute(queries::retry_mail, query.id, context.started_at);
    if (changed.affected() == 0) co_return refuse(Refusal::not_given_up);
    co_await jobs::audit(
        context.transaction,
        {context.person().subject, "mail", query.id, "sent_again", mail_state_json(before->state), mail_state_json(MailState::waiting)},
        context.started_at);
    auto mail = (co_await context.transaction.execute(queries::find_mail, query.id)).first<MailLine>();
    co_return mail.value();
}

awaitable<Answer<MailPreview>> preview_mail(const http::Context& context, PreviewQuery query) {
    const auto company = co_await company::settings(context.database());
    const auto locale = query.locale.value_or(company.default_language);
    const auto letter = sample_letter(query.kind, locale, {company, context.config().site_url});
    co_return MailPreview{query.kind, locale, letter.subject, to_text(letter), to_html(letter)};
}

}  // namespace estate::messaging
