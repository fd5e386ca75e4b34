// Files in two buckets of an S3 store (Cloudflare R2 among them). Browsers upload to it by presigned addresses, and the server itself uses
// the same kind of address, so that there is one way of signing.

#include "store.hpp"

#include "sigv4.hpp"
#include "store_kinds.hpp"

#include <curl/curl.h>

#include <cstdio>
#include <mutex>

namespace estate::media {
namespace {

constexpr long s3_connect_timeout_ms = 3'000;
constexpr long s3_total_timeout_ms = 60'000;
/// Somebody waits for the answer.
constexpr long s3_look_timeout_ms = 5'000;
constexpr auto own_lifetime = std::chrono::minutes{5};
constexpr std::string_view for_ever = "public, max-age=31536000, immutable";

using S3Transfer = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using OpenFile = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;
using HeaderList = std::unique_ptr<curl_slist, decltype([](curl_slist* list) { curl_slist_free_all(list); })>;

S3Transfer begin_transfer(const std::string& url) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    S3Transfer transfer{curl_easy_init(), &curl_easy_cleanup};
    if (!transfer) throw StoreUnavailable("no transfer could be made");
    CURL* handle = transfer.get();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, s3_connect_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, s3_total_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "estate");
    return transfer;
}

/// The status of the answer.
long perform(const S3Transfer& transfer, const std::string& what) {
    if (const CURLcode code = curl_easy_perform(transfer.get()); code != CURLE_OK)
        throw StoreUnavailable(what + ": " + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(transfer.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

void demand(bool is_fine, long status, const std::string& what) {
    if (!is_fine) throw StoreUnavailable(what + ": the store answered " + std::to_string(status));
}

std::size_t drop_body(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

/// Stores differ in how they encode quotes and stars of a signed query, so names keep to characters that all treat alike.
std::string plain_name(std::string name) {
    for (char& letter : name) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
                              letter == '.' || letter == '-' || letter == ' ';
        if (!is_plain) letter = '_';
    }
    return name;
}

class S3Store : public Store {
public:
    explicit S3Store(const config::Config& config)
        : endpoint_(config.s3_endpoint),
          open_(config.s3_bucket),
          closed_(config.s3_originals_bucket),
          credentials_{config.s3_key_id, config.s3_secret, config.s3_region} {}

    UploadTicket ticket(const Promise& promise, Instant now) const override {
        S3Request request = request_of("PUT", Area::closed, promise.key);
        request.headers = {{"content-length", std::to_string(promise.byte_size)}, {"content-type", promise.content_type}};
        request.lifetime = upload_lifetime;
        return {.id = promise.upload_id,
                .method = "PUT",
                .url = presigned_url(request, credentials_, now),
                .headers = {{"Content-Type", promise.content_type}},
                .expires_at = now + upload_lifetime};
    }

    std::string download_url(const Uuid&, const std::string& key, const std::string& file_name, Instant now) const override {
        S3Request request = request_of("GET", Area::closed, key);
        request.query = {{"response-content-disposition", "attachment; filename=\"" + plain_name(file_name) + "\""},
                         {"response-content-type", "application/pdf"}};
        request.lifetime = download_lifetime;
        return presigned_url(request, credentials_, now);
    }

    std::optional<StoredObject> find(Area area, const std::string& key) const override {
        const auto transfer = begin_transfer(own_url("HEAD", area, key));
        curl_easy_setopt(transfer.get(), CURLOPT_NOBODY, 1L);
        curl_easy_setopt(transfer.get(), CURLOPT_TIMEOUT_MS, s3_look_timeout_ms);
        const long status = perform(transfer, "looking for " + key);
        if (status == 404) return std::nullopt;
        demand(status == 200, status, "looking for " + key);
        curl_off_t size = 0;
        curl_easy_getinfo(transfer.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size);
        const char* type = nullptr;
        curl_easy_getinfo(transfer.get(), CURLINFO_CONTENT_TYPE, &type);
        return StoredObject{size, type ? std::string{type} : std::string{}};
    }

    void fetch(Area area, const std::string& key, const std::filesystem::path& to) const override {
        const OpenFile file{std::fopen(to.c_str(), "wb")};
        if (!file) throw StoreUnavailable("no room for " + key);
        const auto transfer = begin_transfer(own_url("GET", area, key));
        curl_easy_setopt(transfer.get(), CURLOPT_WRITEDATA, file.get());
        const long status = perform(transfer, "reading " + key);
        demand(status == 200, status, "reading " + key);
    }

    void keep(Area area, const std::string& key, const std::filesystem::path& from, const std::string& content_type) const override {
        const OpenFile file{std::fopen(from.c_str(), "rb")};
        if (!file) throw StoreUnavailable("lost " + from.filename().string());
        const auto transfer = begin_transfer(own_url("PUT", area, key));
        HeaderList headers{curl_slist_append(nullptr, ("Content-Type: " + content_type).c_str())};
        headers.reset(curl_slist_append(headers.release(), ("Cache-Control: " + std::string{for_ever}).c_str()));
        // curl would wait for a 100 Continue that few stores send.
        headers.reset(curl_slist_append(headers.release(), "Expect:"));
        curl_easy_setopt(transfer.get(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(transfer.get(), CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(transfer.get(), CURLOPT_READDATA, file.get());
        curl_easy_setopt(transfer.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(std::filesystem::file_size(from)));
        curl_easy_setopt(transfer.get(), CURLOPT_WRITEFUNCTION, &drop_body);
        const long status = perform(transfer, "writing " + key);
        demand(status == 200 || status == 201, status, "writing " + key);
    }

    void remove(Area area, const std::string& key) const override {
        const auto transfer = begin_transfer(own_url("DELETE", area, key));
        curl_easy_setopt(transfer.get(), CURLOPT_CUSTOMREQUEST, "DELETE");
        curl_easy_setopt(transfer.get(), CURLOPT_WRITEFUNCTION, &drop_body);
        const long status = perform(transfer, "removing " + key);
        demand(status == 204 || status == 200 || status == 404, status, "removing " + key);
    }

private:
    S3Request request_of(std::string method, Area area, const std::string& key) const {
        return {.method = std::move(method), .endpoint = endpoint_, .path = "/" + (area == Area::open ? open_ : closed_) + "/" + key};
    }

    std::string own_url(std::string method, Area area, const std::string& key) const {
        S3Request request = request_of(std::move(method), area, key);
        request.lifetime = own_lifetime;
        return presigned_url(request, credentials_, system_now());
    }

    std::string endpoint_;
    std::string open_;
    std::string closed_;
    S3Credentials credentials_;
};

}  // namespace

std::shared_ptr<const Store> open_s3_store(const config::Config& config) {
    return std::make_shared<S3Store>(config);
}

}  // namespace estate::media
