#include "fetch.hpp"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <memory>
#include <mutex>

namespace estate::channels {
namespace {

constexpr long feed_connect_timeout_ms = 5'000;
constexpr std::string_view user_agent = "RealEstateUnified-Calendar/1.0";

using FeedHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using FeedHeaders = std::unique_ptr<curl_slist, decltype([](curl_slist* list) { curl_slist_free_all(list); })>;

/// One transfer, as curl's callbacks know it.
struct Transfer {
    const FetchRequest& request;
    const std::atomic<bool>& stop;
    Fetched answer;
    bool was_forbidden = false;
    bool was_too_large = false;
};

boost::asio::ip::address address_of(const curl_sockaddr& given) {
    if (given.family == AF_INET) {
        sockaddr_in socket{};
        std::memcpy(&socket, &given.addr, sizeof socket);
        return boost::asio::ip::address_v4{ntohl(socket.sin_addr.s_addr)};
    }
    sockaddr_in6 socket{};
    std::memcpy(&socket, &given.addr, sizeof socket);
    boost::asio::ip::address_v6::bytes_type bytes{};
    std::memcpy(bytes.data(), &socket.sin6_addr, bytes.size());
    return boost::asio::ip::address_v6{bytes, socket.sin6_scope_id};
}

/// The last look: curl is about to connect to exactly this.
curl_socket_t open_socket(void* target, curlsocktype purpose, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(target);
    const bool is_known = purpose == CURLSOCKTYPE_IPCXN && (address->family == AF_INET || address->family == AF_INET6);
    if (!is_known || !is_allowed(address_of(*address), transfer.request.reach)) {
        transfer.was_forbidden = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/// Returning less than was given makes curl stop.
std::size_t take_body(char* data, std::size_t size, std::size_t count, void* target) {
    auto& transfer = *static_cast<Transfer*>(target);
    if (transfer.answer.body.size() + size * count > transfer.request.largest_bytes) {
        transfer.was_too_large = true;
        return 0;
    }
    transfer.answer.body.append(data, size * count);
    return size * count;
}

int watch(void* target, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Transfer*>(target)->stop ? 1 : 0;
}

std::optional<std::string> header(CURL* handle, const char* name) {
    curl_header* found = nullptr;
    if (curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return std::nullopt;
    constexpr std::size_t longest = 500;
    const std::string value = found->value;
    return value.empty() || value.size() > longest ? std::nullopt : std::optional{value};
}

FeedHeaders conditions(const FetchRequest& request) {
    FeedHeaders headers{curl_slist_append(nullptr, "Accept: text/calendar, */*;q=0.5")};
    if (request.etag) headers.reset(curl_slist_append(headers.release(), ("If-None-Match: " + *request.etag).c_str()));
    if (request.last_modified)
        headers.reset(curl_slist_append(headers.release(), ("If-Modified-Since: " + *request.last_modified).c_str()));
    return headers;
}

void set_up(CURL* handle, Transfer& transfer, const std::string& url, std::chrono::milliseconds left, const FeedHeaders& headers) {
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https,http");
    // A proxy would open the connection for us, and look at nothing.
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, feed_connect_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(transfer.request.largest_bytes));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, user_agent.data());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &watch);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
}

ChannelFailure failure_of(CURLcode code, const Transfer& transfer) {
    if (transfer.was_forbidden) return ChannelFailure::forbidden_address;
    if (transfer.was_too_large) return ChannelFailure::too_large;
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST: return ChannelFailure::unknown_host;
        case CURLE_OPERATION_TIMEDOUT: return ChannelFailure::timed_out;
        case CURLE_FILESIZE_EXCEEDED: return ChannelFailure::too_large;
        case CURLE_ABORTED_BY_CALLBACK: return ChannelFailure::interrupted;
        case CURLE_PARTIAL_FILE:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING: return ChannelFailure::incomplete;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR: return ChannelFailure::insecure;
        case CURLE_URL_MALFORMAT:
        case CURLE_UNSUPPORTED_PROTOCOL: return ChannelFailure::forbidden_address;
        default: return ChannelFailure::unreachable;
    }
}

std::unexpected<FetchFailure> fail(ChannelFailure failure, std::string detail = {}, std::chrono::seconds retry_after = {}) {
    return std::unexpected(FetchFailure{{failure, std::move(detail)}, retry_after});
}

/// The answer, or where it is to be had instead.
struct Step {
    std::optional<std::string> redirect;
};

std::expected<Step, FetchFailure> take_step(Transfer& transfer, const std::string& url, std::chrono::milliseconds left) {
    const FeedHandle owner{curl_easy_init(), &curl_easy_cleanup};
    if (!owner) return fail(ChannelFailure::unreachable);
    CURL* handle = owner.get();
    const auto headers = conditions(transfer.request);
    transfer.answer = {};
    set_up(handle, transfer, url, left, headers);
    if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK) return fail(failure_of(code, transfer));
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    const char* location = nullptr;
    curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &location);
    if (location && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)) return Step{location};
    transfer.answer.is_unchanged = status == 304 && (transfer.request.etag || transfer.request.last_modified);
    if (status != 200 && !transfer.answer.is_unchanged) {
        curl_off_t retry_after = 0;
        curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &retry_after);
        return fail(ChannelFailure::http_status, std::to_string(status), std::chrono::seconds{retry_after});
    }
    transfer.answer.etag = header(handle, "ETag");
    transfer.answer.last_modified = header(handle, "Last-Modified");
    return Step{};
}

}  // namespace

std::expected<Fetched, FetchFailure> fetch_calendar(const FetchRequest& request, const std::atomic<bool>& stop) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const auto deadline = std::chrono::steady_clock::now() + request.timeout;
    Transfer transfer{request, stop, {}};
    std::string url = request.url;
    for (int steps = 0; steps <= most_redirects; ++steps) {
        if (const auto checked = check_url(url); !checked) return fail(checked.error().failure);
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return fail(ChannelFailure::timed_out);
        auto step = take_step(transfer, url, left);
        if (!step) return std::unexpected(std::move(step.error()));
        if (!step->redirect) return std::move(transfer.answer);
        if (url.starts_with("https:") && !step->redirect->starts_with("https:")) return fail(ChannelFailure::forbidden_address);
        url = *std::move(step->redirect);
    }
    return fail(ChannelFailure::too_many_redirects);
}

}  // namespace estate::channels
