#include <platform/redis/redis.hpp>

#include "address.hpp"
#include "session.hpp"

#include <platform/observability/log.hpp>
#include <platform/observability/metrics.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace estate::redis {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

namespace {

constexpr auto first_reconnect_wait = 50ms;
constexpr auto longest_reconnect_wait = 2'000ms;

}  // namespace

class Redis::Link : public std::enable_shared_from_this<Link> {
public:
    Link(asio::any_io_executor executor, std::string_view url, metrics::Registry* metrics)
        : executor_(std::move(executor)), config_(parse_address(url)), metrics_(metrics), pause_(executor_), ended_(executor_) {
        if (metrics_) metrics_->set_redis_up(false);
    }

    void start() {
        if (running_ || stopping_) return;
        running_ = true;
        asio::co_spawn(executor_, [self = shared_from_this()] { return self->run(); }, asio::detached);
    }

    void cancel() {
        stopping_ = true;
        greeted_ = false;
        if (metrics_) metrics_->set_redis_up(false);
        metrics_ = nullptr;
        pause_.cancel();
        if (session_) session_->connection.cancel();
    }

    static asio::awaitable<void> finished(std::shared_ptr<Link> self) {
        while (self->running_) {
            if (self->session_) co_await end(self->session_);
            self->ended_.expires_after(end_again_after);
            co_await self->ended_.async_wait(without_throwing);
        }
    }

    bool up() const { return greeted_ && !silent_; }

    void subscribe(const std::string& channel, std::function<void(std::string)> receive) {
        auto& receivers = receivers_[channel];
        receivers.push_back(std::move(receive));
        if (!greeted_ || receivers.size() > 1) return;
        boost::redis::request request;
        request.push("SUBSCRIBE", channel);
        send(std::make_shared<Call>(executor_, std::move(request), session_));
    }

    // The commands take the link by shared ownership: they may begin or end after the Redis object is gone.

    static asio::awaitable<std::optional<std::string>> get(std::shared_ptr<Link> self, std::string key) {
        boost::redis::request request;
        request.push("GET", key);
        const auto answer = co_await self->execute(std::move(request));
        if (!answer || answer->values.front().is_null) co_return std::nullopt;
        co_return answer->values.front().text;
    }

    static asio::awaitable<bool> set(std::shared_ptr<Link> self, std::string key, std::string value, std::int64_t ttl_ms) {
        boost::redis::request request;
        request.push("SET", key, value, "PX", ttl_ms);
        const auto answer = co_await self->execute(std::move(request));
        co_return answer.has_value();
    }

    static asio::awaitable<std::optional<std::int64_t>> increment(std::shared_ptr<Link> self, std::string key, std::int64_t ttl_ms) {
        boost::redis::request request;
        request.push("INCR", key);
        // NX: later increments do not prolong the time.
        request.push("PEXPIRE", key, ttl_ms, "NX");
        const auto answer = co_await self->execute(std::move(request));
        if (!answer) co_return std::nullopt;
        const std::string& text = answer->values.front().text;
        std::int64_t count{};
        if (std::from_chars(text.data(), text.data() + text.size(), count).ec != std::errc{}) co_return std::nullopt;
        co_return count;
    }

    static asio::awaitable<bool> publish(std::shared_ptr<Link> self, std::string channel, std::string message) {
        boost::redis::request request;
        request.push("PUBLISH", channel, message);
        const auto answer = co_await self->execute(std::move(request));
        co_return answer.has_value();
    }

private:
    /// The replies, at least one; or nullopt when there are none in time or one is an error.
    asio::awaitable<std::optional<Replies>> execute(boost::redis::request request) {
        if (!up()) co_return std::nullopt;
        const auto call = std::make_shared<Call>(executor_, std::move(request), session_);
        send(call);
        if (!call->answered) {
            const auto [cancelled] = co_await call->deadline.async_wait(without_throwing);
            if (!call->answered) {
                // A connection made since then is not to blame.
                if (!cancelled && call->session == session_) fall_silent();
                co_return std::nullopt;
            }
        }
        report_refusal(call->replies.error);
        if (call->error || !call->replies.error.empty() || call->replies.values.empty()) {
            count_error();
            co_return std::nullopt;
        }
        co_return std::move(call->replies);
    }

    asio::awaitable<void> run() {
        auto wait = std::chrono::milliseconds{first_reconnect_wait};
        while (!stopping_) {
            session_ = std::make_shared<Session>(executor_, config_);
            greet();
            asio::co_spawn(executor_, receive(session_), asio::detached);
            const auto [error] = co_await session_->connection.async_run(config_, quiet(), without_throwing);
            const bool was_greeted = greeted_;
            greeted_ = false;
            silent_ = false;
            session_->ended = true;
            session_->connection.cancel();
            if (stopping_) break;
            report_down(error);
            wait = was_greeted ? first_reconnect_wait : std::min(2 * wait, std::chrono::milliseconds{longest_reconnect_wait});
            pause_.expires_after(wait);
            co_await pause_.async_wait(without_throwing);
        }
        running_ = false;
        ended_.cancel();
    }

    static boost::redis::logger quiet() { return boost::redis::logger{boost::redis::logger::level::disabled}; }

    /// Restores the subscriptions and asks for a first answer: only then is Redis up. Waits in the queue until the connection stands.
    void greet() {
        boost::redis::request request;
        for (const auto& [channel, receivers] : receivers_) request.push("SUBSCRIBE", channel);
        request.push("PING");
        const auto call = std::make_shared<Call>(executor_, std::move(request), session_);
        issue(call, [self = shared_from_this(), call](error_code error, std::size_t) {
            if (error || call->session->ended || self->stopping_) return;
            if (!call->replies.error.empty()) {
                // Redis answers, but cannot serve (loading its data, wrong password): try anew.
                call->session->connection.cancel(boost::redis::operation::run);
                return;
            }
            self->greeted_ = true;
            self->report_up();
        });
    }

    template <class Handler>
    static void issue(const std::shared_ptr<Call>& call, Handler handler) {
        call->session->connection.async_exec(call->request, call->replies, std::move(handler));
    }

    void send(const std::shared_ptr<Call>& call) {
        issue(call, [self = shared_from_this(), call](error_code error, std::size_t) {
            call->answered = true;
            call->error = error;
            call->deadline.cancel();
            if (!error && self->silent_ && call->session == self->session_) self->speak_again();
        });
    }

    /// Delivers what is sent over a connection until it is over.
    asio::awaitable<void> receive(std::shared_ptr<Session> session) {
        const auto self = shared_from_this();
        // What was sent came over an open connection. One that has been closed since then has cancelled nothing here: nothing was waiting.
        do {
            const auto [error, size] = co_await session->connection.async_receive(without_throwing);
            if (error) break;
            take(session->pushes);
        } while (session->connection.next_layer().lowest_layer().is_open());
        co_await end(session);
    }

    void take(Pushes& pushes) {
        if (pushes.queue.empty()) return;
        const auto push = std::move(pushes.queue.front());
        pushes.queue.pop_front();
        // Others confirm a subscription or carry an error that belongs to no command.
        if (push.size() == 3 && push[0] == "message") deliver(push[1], push[2]);
    }

    void deliver(const std::string& channel, const std::string& message) {
        const auto found = receivers_.find(channel);
        if (found == receivers_.end()) return;
        // A receiver may subscribe to more, which would move what is iterated.
        const auto receivers = found->second;
        for (const auto& receive : receivers) {
            try {
                receive(message);
            } catch (const std::exception& failure) {
                log::error("a receiver of redis messages failed", {{"channel", channel}, {"reason", failure.what()}});
            }
        }
    }

    void fall_silent() {
        count_error();
        if (silent_ || !greeted_) return;
        silent_ = true;
        log::warn("redis does not answer");
        if (metrics_) metrics_->set_redis_up(false);
    }

    void speak_again() {
        silent_ = false;
        log::info("redis answers again");
        if (metrics_) metrics_->set_redis_up(true);
    }

    void report_up() {
        reported_down_ = false;
        log::info("redis is up", {{"host", config_.addr.host}, {"port", config_.addr.port}});
        if (metrics_) metrics_->set_redis_up(true);
    }

    /// One line per outage, not one per attempt.
    void report_down(error_code error) {
        if (metrics_) metrics_->set_redis_up(false);
        if (std::exchange(reported_down_, true)) return;
        log::warn("redis is away", {{"host", config_.addr.host}, {"port", config_.addr.port}, {"reason", error.message()}});
    }

    /// The same refusal (out of memory, read only) can meet every command: one line is enough.
    void report_refusal(const std::string& reason) {
        if (reason.empty() || reason == last_refusal_) return;
        last_refusal_ = reason;
        log::warn("redis refused a command", {{"reason", reason}});
    }

    void count_error() {
        if (metrics_) metrics_->count_redis_error();
    }

    asio::any_io_executor executor_;
    boost::redis::config config_;
    metrics::Registry* metrics_;
    asio::steady_timer pause_;
    asio::steady_timer ended_;
    std::shared_ptr<Session> session_;
    std::map<std::string, std::vector<std::function<void(std::string)>>> receivers_;
    bool running_ = false;
    bool stopping_ = false;
    /// The present connection has answered once.
    bool greeted_ = false;
    /// The present connection has left a call without an answer.
    bool silent_ = false;
    bool reported_down_ = false;
    std::string last_refusal_;
};

Redis::Redis(asio::any_io_executor executor, std::string_view url, metrics::Registry* metrics)
    : link_(std::make_shared<Link>(std::move(executor), url, metrics)) {}

Redis::~Redis() {
    link_->cancel();
}

void Redis::start() {
    link_->start();
}

asio::awaitable<void> Redis::stop() {
    link_->cancel();
    return Link::finished(link_);
}

bool Redis::up() const {
    return link_->up();
}

asio::awaitable<std::optional<std::string>> Redis::get(std::string key) {
    return Link::get(link_, std::move(key));
}

asio::awaitable<bool> Redis::set(std::string key, std::string value, std::int64_t ttl_ms) {
    return Link::set(link_, std::move(key), std::move(value), ttl_ms);
}

asio::awaitable<std::optional<std::int64_t>> Redis::increment(std::string key, std::int64_t ttl_ms) {
    return Link::increment(link_, std::move(key), ttl_ms);
}

asio::awaitable<bool> Redis::publish(std::string channel, std::string message) {
    return Link::publish(link_, std::move(channel), std::move(message));
}

void Redis::subscribe(const std::string& channel, std::function<void(std::string)> receive) {
    link_->subscribe(channel, std::move(receive));
}

}  // namespace estate::redis
