#pragma once

#include <platform/http/dispatcher.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>

#include <memory>

namespace estate::http {

/// The few routes that take a file: a limit and a patience of their own, held in memory, so only so many at once.
struct LargeBodies {
    /// Whether a request may carry one; must be cheap. Empty: no route does.
    std::function<bool(const Request&)> takes = {};
    std::size_t limit_bytes = 0;
    int at_once = 2;
    std::chrono::seconds body_timeout{120};
};

struct ServerSettings {
    std::string address = "127.0.0.1";
    unsigned short port = 0;
    std::size_t header_limit_bytes = 16 * 1024;
    std::size_t body_limit_bytes = 1024 * 1024;
    int connection_limit = 4096;
    /// From the first byte of a request to the end of its header; also how long an idle connection is kept.
    std::chrono::seconds header_timeout{10};
    std::chrono::seconds idle_timeout{60};
    std::chrono::seconds body_timeout{15};
    std::chrono::seconds write_timeout{30};
    std::chrono::seconds drain_timeout{10};
    LargeBodies large = {};
    /// Peers whose X-Forwarded-For is believed (the gateway).
    std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};
};

/// HTTP/1.1 over Beast. Refuses ambiguous framing (request smuggling), limits sizes and times, and drains on request.
class Server {
public:
    Server(boost::asio::io_context& io, ServerSettings settings, const Dispatcher& dispatcher);
    ~Server();

    /// Binds and begins to accept. Throws boost::system::system_error when the address is taken.
    void start();
    unsigned short port() const;

    /// Stops accepting, lets requests under way finish, closes idle connections and event streams; returns within the drain timeout.
    awaitable<void> drain();
    bool is_draining() const;
    int connections() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace estate::http
