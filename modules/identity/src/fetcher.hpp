#pragma once

#include "jwks.hpp"

#include <memory>
#include <string>

namespace boost::asio {
class thread_pool;
}

namespace estate::identity {

/// Fetches the document at a URL with libcurl on a thread of its own: TLS verified, no redirects, at most 3 s and 1 MiB.
class Fetcher {
public:
    explicit Fetcher(std::string url);
    /// Waits for a fetch under way (at most 3 s), so that nothing comes back to an event loop that is gone.
    ~Fetcher();
    Fetcher(const Fetcher&) = delete;
    Fetcher& operator=(const Fetcher&) = delete;

    /// May be called while this object lives.
    FetchJwks function() const;

private:
    std::string url_;
    std::shared_ptr<boost::asio::thread_pool> thread_;
};

}  // namespace estate::identity
