#include <platform/http/client.hpp>

#include <platform/core/ids.hpp>
#include <platform/http/framing.hpp>
#include <platform/observability/log.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/http/status.hpp>

namespace estate::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr auto client_token = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t read_size_bytes = 8 * 1024;

void add_line(std::string& text, std::string_view name, std::string_view value) {
    text.append(name).append(": ").append(value).append("\r\n");
}

/// The status line and the header of an answer, with the empty line that ends it.
std::string header_text(const Response& response, unsigned version, bool keep_alive, const std::string& request_id) {
    std::string text;
    text.reserve(512);
    const auto reason = beast::http::obsolete_reason(static_cast<beast::http::status>(response.status));
    text.append(version >= 11 ? "HTTP/1.1 " : "HTTP/1.0 ")
        .append(std::to_string(response.status))
        .append(" ")
        .append(reason)
        .append("\r\n");
    if (!response.content_type.empty()) add_line(text, "Content-Type", response.content_type);
    for (const auto& [name, value] : response.headers) add_line(text, name, value);
    add_line(text, "X-Request-Id", request_id);
    if (keep_alive != (version >= 11)) add_line(text, "Connection", keep_alive ? "keep-alive" : "close");
    const bool has_length = !response.stream && response.status != 304 && response.status != 204;
    if (has_length) add_line(text, "Content-Length", std::to_string(response.body.size()));
    return text += "\r\n";
}

std::unexpected<Problem> header_problem(boost::system::error_code failure) {
    using beast::http::error;
    if (failure == error::header_limit || failure == error::buffer_overflow) {
        return refuse(431, "header_too_large", "The header of the request is too large.");
    }
    // Beast looks at Content-Length as soon as it reads it.
    if (failure == error::body_limit) return refuse(413, "body_too_large", "The body of the request is too large.");
    return refuse(400, "malformed_request", "The request is not valid HTTP: " + failure.message() + ".");
}

std::unexpected<Problem> body_problem(boost::system::error_code error) {
    if (error == beast::http::error::body_limit) return refuse(413, "body_too_large", "The body of the request is too large.");
    return refuse(400, "malformed_body", "The body is not valid HTTP: " + error.message() + ".");
}

}  // namespace

Client::Client(Socket&& socket, const ServerSettings& settings, std::string peer)
    : socket_(std::move(socket)), settings_(settings), peer_(std::move(peer)) {
    boost::system::error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay{true}, ignored);
    socket_.non_blocking(true, ignored);
}

awaitable<bool> Client::wait_for_request() {
    busy_ = buffer_.size() > 0;
    if (busy_) co_return true;
    allow(settings_.idle_timeout);
    const auto [error, count] = co_await socket_.async_read_some(buffer_.prepare(read_size_bytes), client_token);
    buffer_.commit(count);
    busy_ = true;
    co_return !error && !draining_;
}

awaitable<Answer<bool>> Client::read_header(Parser& parser) {
    allow(settings_.header_timeout);
    parser.eager(false);
    while (true) {
        boost::system::error_code error;
        buffer_.consume(parser.put(buffer_.data(), error));
        if (error && error != beast::http::error::need_more) co_return header_problem(error);
        if (parser.is_header_done()) break;
        auto more = co_await read_more("The request came too slowly.");
        if (!more || !*more) co_return more;
    }
    if (auto fault = framing_fault(RawHeader{parser.get().base()})) co_return std::unexpected(*std::move(fault));
    co_return true;
}

awaitable<Answer<bool>> Client::read_body(Parser& parser, std::size_t limit_bytes, std::chrono::seconds timeout) {
    if (const auto length = parser.content_length(); length && *length > limit_bytes) {
        co_return body_problem(make_error_code(beast::http::error::body_limit));
    }
    parser.body_limit(limit_bytes);
    allow(timeout);
    if (RawHeader{parser.get().base()}.wants_continue()) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const auto [error, unused] = co_await asio::async_write(socket_, asio::buffer(go_on), client_token);
        if (error) co_return false;
    }
    parser.eager(true);
    // What follows a complete request in the buffer is the next one.
    while (!parser.is_done()) {
        boost::system::error_code error;
        if (buffer_.size() > 0) buffer_.consume(parser.put(buffer_.data(), error));
        if (error && error != beast::http::error::need_more) co_return body_problem(error);
        if (parser.is_done()) break;
        auto more = co_await read_more("The body came too slowly.");
        if (!more || !*more) co_return more;
    }
    co_return true;
}

awaitable<Answer<bool>> Client::read_more(const char* detail) {
    const auto [error, count] = co_await socket_.async_read_some(buffer_.prepare(read_size_bytes), client_token);
    buffer_.commit(count);
    if (error == asio::error::operation_aborted) co_return estate::refuse(408, "request_timeout", detail);
    co_return !error;
}

awaitable<bool> Client::send(const Response& response, unsigned version, bool keep_alive, bool head_only, const std::string& request_id) {
    const std::string header = header_text(response, version, keep_alive, request_id);
    const std::string_view body = head_only ? std::string_view{} : std::string_view{response.body};
    const std::array<asio::const_buffer, 2> parts{asio::buffer(header), asio::buffer(body)};
    // Nearly every answer fits into the socket's buffer and is gone at once.
    boost::system::error_code failure;
    const std::size_t sent = socket_.write_some(parts, failure);
    if (failure == asio::error::would_block) failure = {};
    if (!failure && sent < header.size() + body.size()) {
        allow(settings_.write_timeout);
        beast::buffers_suffix<std::array<asio::const_buffer, 2>> rest{parts};
        rest.consume(sent);
        const auto [error, unused] = co_await asio::async_write(socket_, rest, client_token);
        failure = error;
    }
    busy_ = false;
    co_return keep_alive && !failure && !draining_;
}

awaitable<void> Client::send_stream(Response response, unsigned version, const std::string& request_id) {
    response.headers.emplace_back("X-Accel-Buffering", "no");
    const std::string header = header_text(response, version, false, request_id);
    streaming_ = true;
    const auto write = [this](std::string chunk) -> awaitable<bool> {
        if (draining_) co_return false;
        allow(settings_.write_timeout);
        const auto [error, unused] = co_await asio::async_write(socket_, asio::buffer(chunk), client_token);
        allow_any_time();
        co_return !error && !draining_;
    };
    if (co_await write(header)) co_await response.stream(write);
}

awaitable<void> Client::refuse(const Problem& problem) {
    const std::string id = to_string(new_id());
    log::info("refused malformed request", {{"request_id", id}, {"status", problem.status}, {"code", problem.code}});
    co_await send(problem_response(problem, id), 11, false, false, id);
    // Reading on for a moment lets the answer arrive before a reset caused by unread input would destroy it.
    allow(std::chrono::seconds{2});
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> discarded;
    for (int reads = 0; reads < 256; ++reads) {
        const auto [error, count] = co_await socket_.async_read_some(asio::buffer(discarded), client_token);
        if (error) break;
    }
}

void Client::cancel_if_late(TimePoint now) {
    boost::system::error_code ignored;
    if (deadline_ <= now) socket_.cancel(ignored);
}

void Client::drain() {
    draining_ = true;
    boost::system::error_code ignored;
    if (!busy_ || streaming_) socket_.cancel(ignored);
}

void Client::close() {
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
}

}  // namespace estate::http
