#pragma once

#include <platform/http/server.hpp>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>

namespace estate::http {

/// One client connection of the server: reads requests within limits of size and time, and writes answers.
/// Whoever owns it calls `cancel_if_late` from time to time: one watch for all connections costs less than timers for each step of each
/// request.
class Client {
public:
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    Client(Socket&& socket, const ServerSettings& settings, std::string peer);

    /// Waits for the first byte of the next request; false when the client has gone or was idle for too long.
    awaitable<bool> wait_for_request();

    /// Reads the header, or the body after it. True when it is complete; false when the client has gone; or what is wrong with it.
    awaitable<Answer<bool>> read_header(Parser& parser);
    awaitable<Answer<bool>> read_body(Parser& parser, std::size_t limit_bytes, std::chrono::seconds timeout);

    /// What follows takes as long as it takes (the handler has limits of its own).
    void allow_any_time() { deadline_ = TimePoint::max(); }

    /// Sends an answer; false when the connection cannot go on.
    awaitable<bool> send(const Response& response, unsigned version, bool keep_alive, bool head_only, const std::string& request_id);
    /// Sends the header and then the events of a stream, until either side ends it.
    awaitable<void> send_stream(Response response, unsigned version, const std::string& request_id);
    /// Answers what could not be understood: after a framing fault nothing that follows on the connection can be trusted.
    awaitable<void> refuse(const Problem& problem);

    void cancel_if_late(std::chrono::steady_clock::time_point now);
    /// The server drains: an idle client is sent away, a stream ends.
    void drain();
    void close();
    const std::string& peer() const { return peer_; }

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Takes more bytes into the buffer. False when the client has gone; 408 with `detail` when it was too slow.
    awaitable<Answer<bool>> read_more(const char* detail);
    void allow(std::chrono::seconds time) { deadline_ = std::chrono::steady_clock::now() + time; }

    Socket socket_;
    const ServerSettings& settings_;
    std::string peer_;
    boost::beast::flat_buffer buffer_;
    TimePoint deadline_ = TimePoint::max();
    /// Between the first byte of a request and the last of its answer.
    bool busy_ = false;
    bool streaming_ = false;
    bool draining_ = false;
};

}  // namespace estate::http
