#include "fetcher.hpp"

#include <platform/http/transfer.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::identity {

namespace asio = boost::asio;

namespace {

using Fetched = std::expected<std::string, std::string>;
Fetched fetch_now(const std::string& url) {
    auto answer = http::transfer({.url = url});
    if (!answer) return std::unexpected(answer.error());
    if (answer->status != 200) return std::unexpected("the issuer answered " + std::to_string(answer->status));
    return std::move(answer->body);
}

/// Captures nothing: what the coroutine needs is in its arguments, which its frame keeps.
asio::awaitable<Fetched> fetch_there(std::string url) {
    co_return fetch_now(url);
}

asio::awaitable<Fetched> fetch_over(std::shared_ptr<asio::thread_pool> thread, std::string url) {
    co_return co_await asio::co_spawn(thread->get_executor(), fetch_there(std::move(url)), asio::use_awaitable);
}

}  // namespace

Fetcher::Fetcher(std::string url) : url_(std::move(url)), thread_(std::make_shared<asio::thread_pool>(1)) {}

Fetcher::~Fetcher() {
    thread_->join();
}

FetchJwks Fetcher::function() const {
    return [thread = thread_, url = url_] { return fetch_over(thread, url); };
}

}  // namespace estate::identity
