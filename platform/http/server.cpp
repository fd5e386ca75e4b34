#include <platform/http/server.hpp>

#include <platform/core/ids.hpp>
#include <platform/http/framing.hpp>
#include <platform/observability/log.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/cancel_after.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <set>

namespace estate::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using Stream = beast::basic_stream<tcp, asio::io_context::executor_type>;

namespace {

constexpr auto as_tuple = asio::as_tuple(asio::use_awaitable);

beast::http::response<beast::http::string_body> to_beast(Response& response, unsigned version, bool keep_alive) {
    beast::http::response<beast::http::string_body> message{static_cast<beast::http::status>(response.status), version};
    if (!response.content_type.empty()) message.set(beast::http::field::content_type, response.content_type);
    for (const auto& [name, value] : response.headers) message.set(name, value);
    message.keep_alive(keep_alive);
    message.body() = std::move(response.body);
    if (response.status != 304 && response.status != 204) message.content_length(message.body().size());
    return message;
}

}  // namespace

struct Server::State : std::enable_shared_from_this<Server::State> {
    State(asio::io_context& context, ServerSettings given, const Dispatcher& routes)
        : io(context), settings(std::move(given)), dispatcher(routes), acceptor(context), drained(context) {}

    /// One client connection. `busy` between the first byte of a request and the last of its answer.
    struct Connection {
        explicit Connection(Stream&& accepted) : stream(std::move(accepted)) {}
        Stream stream;
        beast::flat_buffer buffer;
        std::string peer;
        bool busy = false;
        bool streaming = false;
    };

    awaitable<void> accept();
    awaitable<void> serve(std::shared_ptr<Connection> connection);
    awaitable<bool> serve_one(Connection& connection);
    awaitable<bool> refuse(Connection& connection, int status, std::string code, std::string detail);
    awaitable<bool> send(Connection& connection, Response response, unsigned version, bool keep_alive, bool head_only,
                         const std::string& request_id);
    awaitable<bool> send_stream(Connection& connection, Response response, unsigned version, const std::string& request_id);
    std::string client_of(const Connection& connection, const RawHeader& header) const;

    asio::io_context& io;
    ServerSettings settings;
    const Dispatcher& dispatcher;
    tcp::acceptor acceptor;
    std::set<std::shared_ptr<Connection>> open;
    asio::steady_timer drained;
    bool draining = false;
};

awaitable<void> Server::State::accept() {
    while (!draining) {
        auto [error, socket] = co_await acceptor.async_accept(as_tuple);
        if (error == asio::error::operation_aborted || draining) co_return;
        if (error) {
            // Out of file descriptors, most likely: give connections a moment to end.
            asio::steady_timer pause{io, std::chrono::milliseconds{100}};
            co_await pause.async_wait(as_tuple);
            continue;
        }
        boost::system::error_code ignored;
        const auto peer = socket.remote_endpoint(ignored).address().to_string();
        socket.set_option(tcp::no_delay{true}, ignored);
        if (open.size() >= static_cast<std::size_t>(settings.connection_limit)) continue;
        auto handle = socket.release(ignored);
        if (ignored) continue;
        auto connection = std::make_shared<Connection>(Stream{tcp::socket::rebind_executor<asio::io_context::executor_type>::other{
            io.get_executor(), acceptor.local_endpoint().protocol(), handle}});
        connection->peer = peer;
        open.insert(connection);
        asio::co_spawn(io, serve(connection), asio::detached);
    }
}

awaitable<void> Server::State::serve(std::shared_ptr<Connection> connection) {
    const auto self = shared_from_this();
    try {
        while (co_await serve_one(*connection)) {
        }
    } catch (const std::exception& error) {
        log::error("connection failed", {{"error", error.what()}});
    }
    boost::system::error_code ignored;
    connection->stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    connection->stream.socket().close(ignored);
    open.erase(connection);
    if (draining && open.empty()) drained.cancel();
}

awaitable<bool> Server::State::serve_one(Connection& connection) {
    beast::http::request_parser<beast::http::string_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(settings.header_limit_bytes));
    parser.body_limit(settings.body_limit_bytes);

    connection.busy = connection.buffer.size() > 0;
    if (!connection.busy) {
        // Idle until the next request's first byte; from there on the clock of a slow sender runs.
        connection.stream.expires_after(settings.idle_timeout);
        const auto space = connection.buffer.prepare(4096);
        const auto [idle_error, count] = co_await connection.stream.async_read_some(space, as_tuple);
        if (idle_error || draining) co_return false;
        connection.buffer.commit(count);
    }
    connection.busy = true;
    // Beast's own time limit closes the socket, so that no answer could be sent: slow readings are cancelled instead.
    connection.stream.expires_never();
    const auto [header_error, header_bytes] = co_await beast::http::async_read_header(
        connection.stream, connection.buffer, parser, asio::cancel_after(settings.header_timeout, as_tuple));
    if (header_error == asio::error::operation_aborted)
        co_return co_await refuse(connection, 408, "request_timeout", "The request came too slowly.");
    if (header_error == beast::http::error::header_limit || header_error == beast::http::error::buffer_overflow) {
        co_return co_await refuse(connection, 431, "header_too_large", "The header of the request is too large.");
    }
    // Beast looks at Content-Length as soon as it reads it.
    if (header_error == beast::http::error::body_limit) {
        co_return co_await refuse(connection, 413, "body_too_large", "The body of the request is too large.");
    }
    if (header_error.category() == beast::http::make_error_code(beast::http::error::bad_method).category() &&
        header_error != beast::http::error::end_of_stream && header_error != beast::http::error::partial_message) {
        co_return co_await refuse(connection, 400, "malformed_request", "The request is not valid HTTP: " + header_error.message() + ".");
    }
    if (header_error) co_return false;

    const RawHeader header{parser.get().base()};
    if (const auto fault = framing_fault(header)) co_return co_await refuse(connection, fault->status, fault->code, fault->detail);
    if (const auto length = parser.content_length(); length && *length > settings.body_limit_bytes) {
        co_return co_await refuse(connection, 413, "body_too_large", "The body of the request is too large.");
    }
    if (header.wants_continue()) {
        beast::http::response<beast::http::empty_body> go_on{beast::http::status::continue_, parser.get().version()};
        connection.stream.expires_after(settings.write_timeout);
        const auto [error, unused] = co_await beast::http::async_write(connection.stream, go_on, as_tuple);
        if (error) co_return false;
    }
    connection.stream.expires_never();
    const auto [body_error, body_bytes] =
        co_await beast::http::async_read(connection.stream, connection.buffer, parser, asio::cancel_after(settings.body_timeout, as_tuple));
    if (body_error == asio::error::operation_aborted)
        co_return co_await refuse(connection, 408, "request_timeout", "The body came too slowly.");
    if (body_error == beast::http::error::body_limit)
        co_return co_await refuse(connection, 413, "body_too_large", "The body of the request is too large.");
    if (body_error == beast::http::error::partial_message || body_error == beast::http::error::end_of_stream) co_return false;
    if (body_error)
        co_return co_await refuse(connection, 400, "malformed_body", "The body is not valid HTTP: " + body_error.message() + ".");

    auto request = to_request(parser.get().base(), std::move(parser.get().body()));
    if (!request) co_return co_await refuse(connection, 400, "malformed_target", request.error());
    request->client_address = client_of(connection, header);
    request->request_id = request_id_of(header);
    auto response = co_await dispatcher.answer(*request);
    const bool keep_alive = parser.get().keep_alive() && !draining;
    const bool head_only = request->method == Method::head;
    if (response.stream && !head_only)
        co_return co_await send_stream(connection, std::move(response), parser.get().version(), request->request_id);
    co_return co_await send(connection, std::move(response), parser.get().version(), keep_alive, head_only, request->request_id);
}

/// Answers what could not be understood and closes: after a framing fault nothing that follows on the connection can be trusted.
awaitable<bool> Server::State::refuse(Connection& connection, int status, std::string code, std::string detail) {
    const std::string id = to_string(new_id());
    log::info("refused malformed request", {{"request_id", id}, {"status", status}, {"code", code}});
    co_await send(connection, problem_response({.status = status, .code = std::move(code), .detail = std::move(detail)}, id), 11, false,
                  false, id);
    connection.stream.expires_after(std::chrono::seconds{2});
    // Reading on for a moment lets the answer arrive before a reset caused by unread input would destroy it.
    boost::system::error_code ignored;
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> discarded;
    for (int reads = 0; reads < 256; ++reads) {
        const auto [error, count] = co_await connection.stream.async_read_some(asio::buffer(discarded), as_tuple);
        if (error) break;
    }
    co_return false;
}

awaitable<bool> Server::State::send(Connection& connection, Response response, unsigned version, bool keep_alive, bool head_only,
                                    const std::string& request_id) {
    auto message = to_beast(response, version, keep_alive);
    message.set("X-Request-Id", request_id);
    connection.stream.expires_after(settings.write_timeout);
    boost::system::error_code failure;
    if (head_only) {
        beast::http::response_serializer<beast::http::string_body> serializer{message};
        const auto [error, unused] = co_await beast::http::async_write_header(connection.stream, serializer, as_tuple);
        failure = error;
    } else {
        const auto [error, unused] = co_await beast::http::async_write(connection.stream, message, as_tuple);
        failure = error;
    }
    connection.busy = false;
    co_return keep_alive && !failure;
}

awaitable<bool> Server::State::send_stream(Connection& connection, Response response, unsigned version, const std::string& request_id) {
    beast::http::response<beast::http::empty_body> message{static_cast<beast::http::status>(response.status), version};
    message.set(beast::http::field::content_type, response.content_type);
    message.set("X-Request-Id", request_id);
    message.set("X-Accel-Buffering", "no");
    for (const auto& [name, value] : response.headers) message.set(name, value);
    message.keep_alive(false);
    connection.stream.expires_after(settings.write_timeout);
    beast::http::response_serializer<beast::http::empty_body> serializer{message};
    const auto [error, unused] = co_await beast::http::async_write_header(connection.stream, serializer, as_tuple);
    if (error) co_return false;
    connection.streaming = true;
    co_await response.stream([&](std::string chunk) -> awaitable<bool> {
        if (draining) co_return false;
        connection.stream.expires_after(settings.write_timeout);
        const auto [write_error, count] = co_await asio::async_write(connection.stream, asio::buffer(chunk), as_tuple);
        co_return !write_error && !draining;
    });
    co_return false;
}

std::string Server::State::client_of(const Connection& connection, const RawHeader& header) const {
    if (std::ranges::find(settings.trusted_proxies, connection.peer) == settings.trusted_proxies.end()) return connection.peer;
    const auto forwarded = last_forwarded_address(header);
    return forwarded.empty() ? connection.peer : forwarded;
}

Server::Server(asio::io_context& io, ServerSettings settings, const Dispatcher& dispatcher)
    : state_(std::make_shared<State>(io, std::move(settings), dispatcher)) {}

Server::~Server() = default;

void Server::start() {
    const tcp::endpoint endpoint{asio::ip::make_address(state_->settings.address), state_->settings.port};
    state_->acceptor.open(endpoint.protocol());
    state_->acceptor.set_option(tcp::acceptor::reuse_address{true});
    state_->acceptor.bind(endpoint);
    state_->acceptor.listen(asio::socket_base::max_listen_connections);
    asio::co_spawn(state_->io, [state = state_]() { return state->accept(); }, asio::detached);
}

unsigned short Server::port() const {
    return state_->acceptor.local_endpoint().port();
}

awaitable<void> Server::drain() {
    const auto state = state_;
    state->draining = true;
    boost::system::error_code ignored;
    state->acceptor.close(ignored);
    for (const auto& connection : state->open) {
        if (!connection->busy || connection->streaming) connection->stream.cancel();
    }
    if (state->open.empty()) co_return;
    state->drained.expires_after(state->settings.drain_timeout);
    co_await state->drained.async_wait(as_tuple);
}

bool Server::is_draining() const {
    return state_->draining;
}

int Server::connections() const {
    return static_cast<int>(state_->open.size());
}

}  // namespace estate::http
