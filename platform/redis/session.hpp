#pragma once

/// What one connection to Redis needs as long as it lives: the connection, its commands, and its end.

#include "address.hpp"
#include "replies.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/redis/connection.hpp>

#include <chrono>
#include <memory>

namespace estate::redis {

inline constexpr auto answer_timeout = std::chrono::milliseconds{200};
inline constexpr auto end_again_after = std::chrono::milliseconds{50};
inline constexpr auto without_throwing = boost::asio::as_tuple(boost::asio::use_awaitable);

/// One connection from its beginning to its end. A new one is made for each attempt, so that nothing of an old one can be left over.
struct Session {
    Session(const boost::asio::any_io_executor& executor, const boost::redis::config& config) : connection(executor, tls_context(config)) {
        connection.set_receive_response(pushes);
        if (config.use_ssl) SSL_set_tlsext_host_name(connection.next_layer().native_handle(), config.addr.host.c_str());
    }

    boost::redis::connection connection;
    Pushes pushes;
    bool ended = false;
};

/// One command on its way. It outlives a caller who stopped waiting, because the answer may still come.
struct Call {
    Call(const boost::asio::any_io_executor& executor, boost::redis::request commands, std::shared_ptr<Session> over)
        : request(std::move(commands)), session(std::move(over)), deadline(executor, answer_timeout) {}

    boost::redis::request request;
    Replies replies;
    std::shared_ptr<Session> session;
    boost::asio::steady_timer deadline;
    boost::system::error_code error;
    bool answered = false;
};

/// Cancels what is left of a connection that is over, until async_run has returned. Boost.Redis 1.88 loses a cancellation that comes
/// between two steps of its own: between resolving and connecting, or when its health check is just due, which is then asked over the
/// closed connection and waited for without end.
inline boost::asio::awaitable<void> end(std::shared_ptr<Session> session) {
    boost::asio::steady_timer again(session->connection.get_executor());
    while (!session->ended) {
        session->connection.cancel();
        again.expires_after(end_again_after);
        co_await again.async_wait(without_throwing);
    }
}

}  // namespace estate::redis
