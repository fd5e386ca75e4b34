#include <platform/http/transfer.hpp>

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace estate::http {
namespace {

constexpr std::size_t largest_transfer_bytes = 1'048'576;

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlHeaders = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// Returning less than was given makes curl stop.
std::size_t append_transferred(char* data, std::size_t size, std::size_t count, void* target) {
    auto& body = *static_cast<std::string*>(target);
    if (body.size() + size * count > largest_transfer_bytes) return 0;
    body.append(data, size * count);
    return size * count;
}

CurlHeaders curl_headers(const std::vector<std::string>& headers) {
    curl_slist* list = nullptr;
    for (const auto& header : headers) list = curl_slist_append(list, header.c_str());
    return {list, &curl_slist_free_all};
}

}  // namespace

std::expected<Transferred, std::string> transfer(const Transfer& request) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const CurlHandle owner{curl_easy_init(), &curl_easy_cleanup};
    if (!owner) return std::unexpected("no transfer could be made");
    const CurlHeaders headers = curl_headers(request.headers);
    Transferred answer;
    CURL* handle = owner.get();
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "estate");
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    if (headers) curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    if (!request.body.empty()) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &append_transferred);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
    if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK) return std::unexpected(std::string{curl_easy_strerror(code)});
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

}  // namespace estate::http
