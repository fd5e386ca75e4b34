#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <vector>

namespace estate::http {

/// An HTTP request to another service.
struct Transfer {
    std::string method = "GET";
    std::string url;
    /// `Name: value`.
    std::vector<std::string> headers = {};
    std::string body = {};
    std::chrono::milliseconds connect_timeout{1'000};
    std::chrono::milliseconds timeout{3'000};
};

struct Transferred {
    long status = 0;
    std::string body;
};

/// Makes the request with libcurl and waits for its answer, so it is called on a thread of its own: TLS verified, no redirects, at most
/// 1 MiB. The error says why there was no whole answer.
std::expected<Transferred, std::string> transfer(const Transfer& request);

}  // namespace estate::http
