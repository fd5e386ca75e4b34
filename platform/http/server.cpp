#include <platform/http/server.hpp>

#include <platform/http/client.hpp>
#include <platform/http/framing.hpp>
#include <platform/observability/log.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <set>

namespace estate::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto server_token = asio::as_tuple(asio::use_awaitable);
/// How often connections are looked at whose time may be up.
constexpr std::chrono::milliseconds watch_interval{250};

/// Adds one to a count for as long as it lives.
class Counted {
public:
    explicit Counted(int* count) : count_(count) {
        if (count_) ++*count_;
    }
    ~Counted() {
        if (count_) --*count_;
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    int* count_;
};

}  // namespace

struct Server::State : std::enable_shared_from_this<Server::State> {
    State(asio::io_context& context, ServerSettings given, const Dispatcher& routes)
        : io(context), settings(std::move(given)), dispatcher(routes), acceptor(context), watch_timer(context), drained(context) {}

    awaitable<void> accept();
    awaitable<void> watch();
    awaitable<void> serve(std::shared_ptr<Client> client);
    awaitable<bool> serve_one(Client& client);
    awaitable<Answer<bool>> read_body(Client& client, Client::Parser& parser, bool is_large);
    bool brings_a_file(const Client::Parser& parser) const;
    std::string address_of(const Client& client, const RawHeader& header) const;

    asio::io_context& io;
    ServerSettings settings;
    const Dispatcher& dispatcher;
    tcp::acceptor acceptor;
    std::set<std::shared_ptr<Client>> open;
    asio::steady_timer watch_timer;
    asio::steady_timer drained;
    bool draining = false;
    int large_under_way = 0;
};

awaitable<void> Server::State::accept() {
    while (!draining) {
        auto [error, socket] = co_await acceptor.async_accept(server_token);
        if (error == asio::error::operation_aborted || draining) co_return;
        if (error) {
            // Out of file descriptors, most likely: give connections a moment to end.
            asio::steady_timer pause{io, std::chrono::milliseconds{100}};
            co_await pause.async_wait(server_token);
            continue;
        }
        if (open.size() >= static_cast<std::size_t>(settings.connection_limit)) continue;
        boost::system::error_code failure;
        const auto peer = socket.remote_endpoint(failure).address().to_string();
        const auto handle = failure ? tcp::socket::native_handle_type{} : socket.release(failure);
        if (failure) continue;
        auto client =
            std::make_shared<Client>(Client::Socket{io.get_executor(), acceptor.local_endpoint().protocol(), handle}, settings, peer);
        open.insert(client);
        asio::co_spawn(io, serve(client), asio::detached);
    }
}

awaitable<void> Server::State::watch() {
    while (true) {
        watch_timer.expires_after(watch_interval);
        const auto [error] = co_await watch_timer.async_wait(server_token);
        if (error) co_return;
        const auto now = std::chrono::steady_clock::now();
        for (const auto& client : open) client->cancel_if_late(now);
    }
}

awaitable<void> Server::State::serve(std::shared_ptr<Client> client) {
    const auto self = shared_from_this();
    try {
        while (co_await serve_one(*client)) {
        }
    } catch (const std::exception& error) {
        log::error("connection failed", {{"error", error.what()}});
    }
    client->close();
    open.erase(client);
    if (draining && open.empty()) drained.cancel();
}

awaitable<bool> Server::State::serve_one(Client& client) {
    if (!co_await client.wait_for_request()) co_return false;
    Client::Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(settings.header_limit_bytes));
    parser.body_limit(std::max(settings.body_limit_bytes, settings.large.limit_bytes));
    auto complete = co_await client.read_header(parser);
    const bool is_large = complete && *complete && brings_a_file(parser);
    // A file stays in memory until it has been answered.
    const Counted counted{is_large ? &large_under_way : nullptr};
    if (complete && *complete) complete = co_await read_body(client, parser, is_large);
    if (!complete) co_await client.refuse(complete.error());
    if (!complete || !*complete) co_return false;
    client.allow_any_time();

    const RawHeader header{parser.get().base()};
    auto request = to_request(header.fields(), std::move(parser.get().body()));
    if (!request) {
        co_await client.refuse({.status = 400, .code = "malformed_target", .detail = request.error()});
        co_return false;
    }
    request->client_address = address_of(client, header);
    request->request_id = request_id_of(header);
    auto response = co_await dispatcher.answer(*request);
    const bool head_only = request->method == Method::head;
    if (response.stream && !head_only) {
        co_await client.send_stream(std::move(response), header.version(), request->request_id);
        co_return false;
    }
    const bool keep_alive = parser.get().keep_alive() && !draining;
    co_return co_await client.send(response, header.version(), keep_alive, head_only, request->request_id);
}

/// A body above the usual limit, on one of the few routes that take files.
bool Server::State::brings_a_file(const Client::Parser& parser) const {
    const auto length = parser.content_length();
    if (!settings.large.takes || !length || *length <= settings.body_limit_bytes) return false;
    const auto request = to_request(parser.get().base(), {});
    return request && settings.large.takes(*request);
}

awaitable<Answer<bool>> Server::State::read_body(Client& client, Client::Parser& parser, bool is_large) {
    if (!is_large) co_return co_await client.read_body(parser, settings.body_limit_bytes, settings.body_timeout);
    if (large_under_way > settings.large.at_once) {
        co_return estate::refuse(503, "busy_with_files", "Other files are being received; try again in a moment.");
    }
    co_return co_await client.read_body(parser, settings.large.limit_bytes, settings.large.body_timeout);
}

std::string Server::State::address_of(const Client& client, const RawHeader& header) const {
    if (std::ranges::find(settings.trusted_proxies, client.peer()) == settings.trusted_proxies.end()) return client.peer();
    auto forwarded = last_forwarded_address(header);
    return forwarded.empty() ? client.peer() : forwarded;
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
    asio::co_spawn(state_->io, [state = state_]() { return state->watch(); }, asio::detached);
}

unsigned short Server::port() const {
    return state_->acceptor.local_endpoint().port();
}

awaitable<void> Server::drain() {
    const auto state = state_;
    state->draining = true;
    boost::system::error_code ignored;
    state->acceptor.close(ignored);
    for (const auto& client : state->open) client->drain();
    if (state->open.empty()) {
        state->watch_timer.cancel();
        co_return;
    }
    state->drained.expires_after(state->settings.drain_timeout);
    co_await state->drained.async_wait(server_token);
    state->watch_timer.cancel();
}

bool Server::is_draining() const {
    return state_->draining;
}

int Server::connections() const {
    return static_cast<int>(state_->open.size());
}

}  // namespace estate::http
