#pragma once

#include <platform/http/message.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <set>

namespace estate::http {

/// Live changes for open pages (server-sent events): a stream listens to one key, and whoever learns of a change publishes it.
/// A slow reader loses old messages, never blocks others; pages reload what changed, so nothing is lost for good.
class EventHub {
public:
    explicit EventHub(boost::asio::io_context& io) : io_(io) {}

    /// Sends `event: <name>` with `data` (one line of JSON) to everyone who listens to the key.
    void publish(const std::string& key, const std::string& name, const std::string& data);

    /// The body of an event stream of one key: a comment every 15 s keeps it alive through proxies.
    StreamBody stream(std::string key);

    std::size_t listeners() const { return listeners_.size(); }
    /// Ends all streams (drain).
    void close();

private:
    struct Listener {
        explicit Listener(boost::asio::io_context& io) : wake(io) {}
        std::string key;
        std::deque<std::string> waiting;
        boost::asio::steady_timer wake;
    };

    boost::asio::awaitable<void> serve(std::string key, StreamWriter write);

    boost::asio::io_context& io_;
    std::set<Listener*> listeners_;
    bool closed_ = false;
};

}  // namespace estate::http
