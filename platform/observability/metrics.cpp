#include <platform/observability/metrics.hpp>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <fstream>
#include <map>
#include <unistd.h>
#include <utility>

namespace estate::metrics {
namespace {

/// From a look-up by key in memory to the statement timeout of the database.
const prometheus::Histogram::BucketBoundaries duration_buckets_seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                                       0.1,    0.25,  0.5,    1,     2.5,  5,     10};

prometheus::Family<prometheus::Gauge>& gauges(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
}

prometheus::Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help) {
    return gauges(registry, name, help).Add({});
}

}  // namespace

struct Registry::State {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter().Name("estate_http_requests_total").Help("Answered HTTP requests.").Register(registry);
    prometheus::Family<prometheus::Histogram>& durations =
        prometheus::BuildHistogram().Name("estate_http_request_duration_seconds").Help("Time to answer HTTP requests.").Register(registry);
    prometheus::Gauge& in_flight = gauge(registry, "estate_http_requests_in_flight", "HTTP requests being answered now.");
    prometheus::Family<prometheus::Gauge>& pool_in_use =
        gauges(registry, "estate_db_connections_in_use", "Database connections that are lent out.");
    prometheus::Family<prometheus::Gauge>& pool_waiting =
        gauges(registry, "estate_db_waiting", "Requests that wait for a database connection.");
    prometheus::Gauge& outbox_lag = gauge(registry, "estate_outbox_lag_seconds", "Age of the oldest undelivered event.");
    prometheus::Gauge& outbox_pending = gauge(registry, "estate_outbox_pending", "Events that wait to be delivered.");
    prometheus::Gauge& redis_up = gauge(registry, "estate_redis_up", "1 when Redis answers.");
    prometheus::Counter& redis_errors = prometheus::BuildCounter()
                                            .Name("estate_redis_errors_total")
                                            .Help("Redis commands that failed or had no answer in time.")
                                            .Register(registry)
                                            .Add({});
    prometheus::Gauge& resident = gauge(registry, "process_resident_memory_bytes", "Memory of this process that is in RAM.");

    std::map<std::pair<std::string, std::string>, std::unique_ptr<RouteMetrics>> routes;
    std::map<std::string, std::unique_ptr<PoolMetrics>, std::less<>> pools;
    std::map<std::string, prometheus::Gauge*, std::less<>> numbers;
    std::vector<std::function<void()>> collectors;
};

RouteMetrics::RouteMetrics(Registry& registry, std::string method, std::string route)
    : registry_(registry), method_(std::move(method)), route_(std::move(route)) {}

void RouteMetrics::observe(int status, std::chrono::steady_clock::duration duration) {
    const double seconds = std::chrono::duration<double>(duration).count();
    for (const auto& answers : answers_) {
        if (answers.status != status) continue;
        answers.count->Increment();
        answers.duration_seconds->Observe(seconds);
        return;
    }
    const Answers& added = answers_.emplace_back(registry_.answers_of(*this, status));
    added.count->Increment();
    added.duration_seconds->Observe(seconds);
}

void PoolMetrics::set(std::size_t in_use, std::size_t waiting) {
    in_use_.Set(static_cast<double>(in_use));
    waiting_.Set(static_cast<double>(waiting));
}

Registry::Registry() : state_(std::make_unique<State>()) {}
Registry::~Registry() = default;

RouteMetrics& Registry::route(std::string_view method, std::string_view route) {
    auto& handle = state_->routes[{std::string{method}, std::string{route}}];
    if (!handle) handle.reset(new RouteMetrics(*this, std::string{method}, std::string{route}));
    return *handle;
}

RouteMetrics::Answers Registry::answers_of(const RouteMetrics& route, int status) {
    const prometheus::Labels labels{{"method", route.method_}, {"route", route.route_}, {"status", std::to_string(status)}};
    return {status, &state_->requests.Add(labels), &state_->durations.Add(labels, duration_buckets_seconds)};
}

void Registry::request_started() {
    state_->in_flight.Increment();
}

void Registry::request_ended() {
    state_->in_flight.Decrement();
}

PoolMetrics& Registry::pool(std::string_view name) {
    auto& handle = state_->pools[std::string{name}];
    const prometheus::Labels labels{{"pool", std::string{name}}};
    if (!handle) handle.reset(new PoolMetrics(state_->pool_in_use.Add(labels), state_->pool_waiting.Add(labels)));
    return *handle;
}

void Registry::set_outbox(std::chrono::milliseconds lag, std::size_t pending) {
    state_->outbox_lag.Set(std::chrono::duration<double>(lag).count());
    state_->outbox_pending.Set(static_cast<double>(pending));
}

void Registry::set_redis_up(bool up) {
    state_->redis_up.Set(up ? 1 : 0);
}

void Registry::count_redis_error() {
    state_->redis_errors.Increment();
}

void Registry::set(const char* name, const char* help, std::int64_t value) {
    auto& number = state_->numbers[name];
    if (!number) number = &gauge(state_->registry, name, help);
    number->Set(static_cast<double>(value));
}

void Registry::before_render(std::function<void()> collect) {
    state_->collectors.push_back(std::move(collect));
}

std::string Registry::render() {
    for (const auto& collect : state_->collectors) collect();
    state_->resident.Set(static_cast<double>(resident_bytes()));
    return prometheus::TextSerializer{}.Serialize(state_->registry.Collect());
}

std::size_t resident_bytes() {
    // proc(5): the second number of statm is the resident pages.
    std::size_t total_pages = 0;
    std::size_t resident_pages = 0;
    std::ifstream("/proc/self/statm") >> total_pages >> resident_pages;
    return resident_pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace estate::metrics
