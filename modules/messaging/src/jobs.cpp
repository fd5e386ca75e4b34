// What this module does by itself.

#include <booking/events.hpp>
#include <enquiries/events.hpp>
#include <messaging/messaging.hpp>
#include <payments/events.hpp>

#include <messaging_queries.hpp>

#include "conversations.hpp"
#include "send_mail.hpp"
#include "stay_mails.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::messaging {
namespace {

constexpr std::chrono::seconds sending_pause{1};
constexpr std::chrono::minutes planning_pause{1};
constexpr std::chrono::seconds telling_pause{15};
constexpr std::chrono::milliseconds finishing_pause{20};
/// Within what a supervisor waits before it kills.
constexpr std::chrono::seconds finishing_time{10};

using Telling = awaitable<void> (*)(const Desk&, db::Transaction&, const jobs::Event&);

bool is_finishing = false;

void add_sending(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock) {
    std::shared_ptr<const MailServer> server = MailServer::open(config);
    if (!server) return;
    runner.every("messaging.send_mail", sending_pause, [&database, &config, clock, server]() -> awaitable<void> {
        const Post post{database, config, *server, clock};
        co_await send_waiting(post, [] { return !is_finishing; });
    });
}

}  // namespace

void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock) {
    const Desk desk{database, config};
    // What is told adds rows of this module; a cancellation also withdraws mails that are planned for that stay, for which nobody waits.
    const auto hear = [&runner, desk](std::string_view topic, Telling tell) {
        runner.hear(
            std::string{topic},
            [desk, tell](db::Transaction& transaction, const jobs::Event& event) -> awaitable<void> {
                return tell(desk, transaction, event);
            },
            jobs::Delivery::in_company);
    };
    hear(booking::Confirmed::topic, tell_confirmed);
    hear(booking::Cancelled::topic, tell_cancelled);
    hear(booking::Requested::topic, tell_requested);
    hear(booking::Accepted::topic, tell_accepted);
    hear(booking::Declined::topic, tell_declined);
    hear(booking::Expired::topic, tell_expired);
    hear(payments::Succeeded::topic, tell_paid);
    hear(payments::Refunded::topic, tell_refunded);
    hear(enquiries::Received::topic, tell_enquiry_received);
    hear(enquiries::Escalated::topic, tell_enquiry_late);
    runner.every("messaging.plan_mails", planning_pause, [desk, clock]() -> awaitable<void> { co_await plan_mails(desk, clock()); });
    runner.every("messaging.tell_of_messages", telling_pause,
                 [desk, clock]() -> awaitable<void> { co_await tell_of_messages(desk, clock()); });
    add_sending(runner, database, config, clock);
}

awaitable<void> settle_unsent(db::Pool& database, const config::Config& config, Instant now) {
    const Desk desk{database, config};
    co_await plan_mails(desk, now);
    co_await tell_of_messages(desk, now);
    auto transaction = co_await database.begin();
    co_await transaction.execute(queries::withdraw_waiting);
    co_await transaction.commit();
}

awaitable<void> finish_mail() {
    is_finishing = true;
    boost::asio::steady_timer timer{co_await boost::asio::this_coro::executor};
    const auto end = std::chrono::steady_clock::now() + finishing_time;
    while (is_sending() && std::chrono::steady_clock::now() < end) {
        timer.expires_after(finishing_pause);
        co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    }
}

void stop() {
    stop_sending();
}

}  // namespace estate::messaging
