#include "fetcher.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <curl/curl.h>

#include <mutex>

namespace estate::identity {

namespace asio = boost::asio;

namespace {

constexpr long connect_timeout_ms = 1'000;
constexpr long total_timeout_ms = 3'000;
constexpr std::size_t largest_document_bytes = 1'048'576;

using Fetched = std::expected<std::string, std::string>;
using Transfer = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

/// Returning less than was given makes curl stop.
std::size_t append(char* data, std::size_t size, std::size_t count, void* target) {
    auto& body = *static_cast<std::string*>(target);
    if (body.size() + size * count > largest_document_bytes) return 0;
    body.append(data, size * count);
    return size * count;
}

Fetched fetch_now(const std::string& url) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const Transfer transfer{curl_easy_init(), &curl_easy_cleanup};
    if (!transfer) return std::unexpected("no transfer could be made");
    std::string body;
    CURL* handle = transfer.get();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, total_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "estate");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &append);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
    if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK) return std::unexpected(std::string{curl_easy_strerror(code)});
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return std::unexpected("the issuer answered " + std::to_string(status));
    return body;
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
