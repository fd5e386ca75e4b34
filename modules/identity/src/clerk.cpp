#include "clerk.hpp"

#include <platform/http/transfer.hpp>

#include <platform/json/codec.hpp>
#include <platform/observability/log.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

namespace estate::identity {

namespace asio = boost::asio;

namespace {

using Answered = std::expected<http::Transferred, std::string>;

std::string address_of(const ClerkSettings& settings, const std::string& subject) {
    return settings.api_url + "/v1/users/" + std::string{boost::urls::encode(subject, boost::urls::unreserved_chars)};
}

http::Transfer metadata_request(const ClerkSettings& settings, const std::string& subject, const Access& access) {
    return {.method = "PATCH",
            .url = address_of(settings, subject) + "/metadata",
            .headers = {"Authorization: Bearer " + settings.secret_key, "Content-Type: application/json", "Accept: application/json"},
            .body = R"({"public_metadata":)" + json::to_json(access) + "}",
            .timeout = settings.timeout};
}

http::Transfer deletion_request(const ClerkSettings& settings, const std::string& subject) {
    return {.method = "DELETE",
            .url = address_of(settings, subject),
            .headers = {"Authorization: Bearer " + settings.secret_key, "Accept: application/json"},
            .timeout = settings.timeout};
}

asio::awaitable<Answered> transfer_there(http::Transfer request) {
    co_return http::transfer(request);
}

bool is_worth_another_try(const Answered& answer) {
    return !answer || answer->status == 429 || answer->status >= 500;
}

std::expected<void, ClerkError> judge(const Answered& answer) {
    if (is_worth_another_try(answer)) return std::unexpected(ClerkError::unavailable);
    switch (answer->status) {
        case 200: return {};
        case 401:
        case 403: return std::unexpected(ClerkError::refused);
        case 404: return std::unexpected(ClerkError::unknown_person);
        default: return std::unexpected(ClerkError::unexpected);
    }
}

/// Asks until there is an answer that counts, on a thread of its own.
asio::awaitable<std::expected<void, ClerkError>> ask(ClerkSettings settings, http::Transfer request) {
    // People are changed by hand, now and then: a thread for the moment costs less than one that waits all day.
    asio::thread_pool thread{1};
    asio::steady_timer pause{co_await asio::this_coro::executor};
    for (std::size_t attempt = 0;; ++attempt) {
        const auto answer = co_await asio::co_spawn(thread, transfer_there(request), asio::use_awaitable);
        const auto done = judge(answer);
        if (done) co_return done;
        const bool is_last = !is_worth_another_try(answer) || attempt == settings.pauses.size();
        log::warn("Clerk did not do what it was asked", {{"method", request.method},
                                                         {"attempt", attempt + 1},
                                                         {"is_last", is_last},
                                                         {"answer", answer ? std::to_string(answer->status) : answer.error()}});
        if (is_last) co_return done;
        pause.expires_after(settings.pauses[attempt]);
        co_await pause.async_wait(asio::use_awaitable);
    }
}

}  // namespace

ClerkSettings clerk_settings(const config::Config& config) {
    return {.api_url = config.clerk_api_url, .secret_key = config.clerk_secret_key};
}

asio::awaitable<std::expected<void, ClerkError>> write_access(ClerkSettings settings, const std::string& subject, Access access) {
    auto request = metadata_request(settings, subject, access);
    return ask(std::move(settings), std::move(request));
}

asio::awaitable<std::expected<void, ClerkError>> delete_user(ClerkSettings settings, const std::string& subject) {
    auto request = deletion_request(settings, subject);
    return ask(std::move(settings), std::move(request));
}

}  // namespace estate::identity
