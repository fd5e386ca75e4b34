// One mail at a time: leased, handed over, marked. Whoever dies between the last two has sent a mail that nobody here knows to be sent;
// SMTP has no way of asking, so it goes out again, under the same Message-ID (README.md says what that means).

#include "send_mail.hpp"

#include <company/company.hpp>
#include <platform/observability/log.hpp>

#include <messaging_queries.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::messaging {
namespace {

/// Longer than any attempt may take (mail_server.cpp).
constexpr std::chrono::minutes lease{5};

struct LeasedMail {
    Uuid id;
    std::string recipient;
    std::string recipient_name;
    std::string subject;
    std::string body_text;
    std::string body_html;
    Instant created_at;
    int attempts = 0;
};
BOOST_DESCRIBE_STRUCT(LeasedMail, (), (id, recipient, recipient_name, subject, body_text, body_html, created_at, attempts))

/// Where a mail is handed over, so that the event loop does not wait for it.
boost::asio::thread_pool& post_thread() {
    static boost::asio::thread_pool thread{1};
    return thread;
}

int under_way = 0;

/// Counts a mail for as long as it is dealt with. All of it happens on the event loop's thread.
struct UnderWay {
    UnderWay() { ++under_way; }
    ~UnderWay() { --under_way; }
    UnderWay(const UnderWay&) = delete;
    UnderWay& operator=(const UnderWay&) = delete;
};

/// To be hung up on that thread, whenever the last who holds it lets go.
std::shared_ptr<MailConnection> new_connection() {
    return {new MailConnection,
            [](MailConnection* connection) { boost::asio::post(post_thread(), [held = std::unique_ptr<MailConnection>{connection}] {}); }};
}

awaitable<Delivery> hand_over(const MailServer& server, std::shared_ptr<MailConnection> connection, OutgoingMail mail) {
    co_return server.send(mail, *connection);
}

awaitable<std::optional<LeasedMail>> lease_next(const Post& post) {
    auto transaction = co_await post.database.begin();
    const auto now = post.clock();
    auto mail = (co_await transaction.execute(queries::lease_mail, now, now + lease)).first<LeasedMail>();
    co_await transaction.commit();
    co_return mail;
}

awaitable<void> mark(const Post& post, const LeasedMail& mail, const Delivery& delivery) {
    const auto now = post.clock();
    const auto verdict = judge(delivery.outcome, mail.attempts, std::chrono::seconds{post.config.mail_retry_seconds}, now);
    const auto reason = delivery.outcome == Outcome::sent ? std::nullopt : std::optional{delivery.reason};
    auto transaction = co_await post.database.begin();
    co_await transaction.execute(queries::mark_mail, mail.id, mail.attempts, verdict.state, verdict.not_before, reason, now);
    co_await transaction.commit();
    if (verdict.state == MailState::given_up) log::warn("mail given up", {{"mail", to_string(mail.id)}, {"attempts", mail.attempts}});
}

/// False when there was none. The first of several makes the connection.
awaitable<bool> send_one(const Post& post, std::shared_ptr<MailConnection>& connection) {
    const UnderWay counted;
    const auto mail = co_await lease_next(post);
    if (!mail) co_return false;
    if (!connection) connection = new_connection();
    const auto company = co_await company::settings(post.database);
    OutgoingMail outgoing{.id = mail->id,
                          .from = post.config.mail_from.value_or(company.email),
                          .from_name = company.trading_name,
                          .recipient = mail->recipient,
                          .recipient_name = mail->recipient_name,
                          .subject = mail->subject,
                          .text = mail->body_text,
                          .html = mail->body_html,
                          .created_at = mail->created_at};
    const auto delivery = co_await boost::asio::co_spawn(
        post_thread().get_executor(), hand_over(post.server, connection, std::move(outgoing)), boost::asio::use_awaitable);
    co_await mark(post, *mail, delivery);
    co_return true;
}

}  // namespace

awaitable<void> send_waiting(const Post& post, bool (*goes_on)()) {
    std::shared_ptr<MailConnection> connection;
    while (goes_on() && co_await send_one(post, connection)) {
    }
}

bool is_sending() {
    return under_way > 0;
}

void stop_sending() {
    MailServer::give_up_waiting();
    post_thread().join();
}

}  // namespace estate::messaging
