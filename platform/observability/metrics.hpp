#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prometheus {
class Counter;
class Gauge;
class Histogram;
}  // namespace prometheus

namespace estate::metrics {

class Registry;

/// The counters of one route. A route keeps its handle, so that a request costs no look-up by label.
/// `estate_http_requests_total` and `estate_http_request_duration_seconds`, by method, route and status.
class RouteMetrics {
public:
    /// Counts one answered request. `duration` runs from the first byte of the request to the last of the answer.
    void observe(int status, std::chrono::steady_clock::duration duration);

private:
    friend class Registry;
    struct Answers {
        int status;
        prometheus::Counter* count;
        prometheus::Histogram* duration_seconds;
    };
    RouteMetrics(Registry& registry, std::string method, std::string route);

    Registry& registry_;
    std::string method_;
    std::string route_;
    /// A route answers with few statuses: the usual one is found first.
    std::vector<Answers> answers_;
};

/// The gauges of one pool of database connections.
class PoolMetrics {
public:
    void set(std::size_t in_use, std::size_t waiting);

private:
    friend class Registry;
    PoolMetrics(prometheus::Gauge& in_use, prometheus::Gauge& waiting) : in_use_(in_use), waiting_(waiting) {}

    prometheus::Gauge& in_use_;
    prometheus::Gauge& waiting_;
};

/// All metrics of the process; one instance, made by the app and handed down. Handles live as long as it does.
/// Used from the server's one thread; gauges and counters may be set from any.
class Registry {
public:
    Registry();
    ~Registry();
    Registry(const Registry&) = delete;
    Registry& operator=(const Registry&) = delete;

    /// The handle of a route. `route` is its template (`/api/v1/listings/{slug}`), never an address: the series stay few.
    RouteMetrics& route(std::string_view method, std::string_view route);
    void request_started();
    void request_ended();

    /// The handle of a pool, by name ("primary", "read").
    PoolMetrics& pool(std::string_view name);

    /// `lag`: age of the oldest event that waits to be delivered.
    void set_outbox(std::chrono::milliseconds lag, std::size_t pending);

    void set_redis_up(bool up);
    void count_redis_error();

    /// A number that a module keeps itself, under its full name.
    void set(const char* name, const char* help, std::int64_t value);

    /// Called before each rendering, to set gauges that nobody keeps up to date by himself.
    void before_render(std::function<void()> collect);

    /// The text for `GET /metrics` (Prometheus exposition format 0.0.4).
    std::string render();

private:
    friend class RouteMetrics;
    RouteMetrics::Answers answers_of(const RouteMetrics& route, int status);

    struct State;
    std::unique_ptr<State> state_;
};

/// Memory of this process that is in RAM, in bytes.
std::size_t resident_bytes();

}  // namespace estate::metrics
