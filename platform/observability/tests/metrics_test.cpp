#include <platform/observability/metrics.hpp>

#include <gtest/gtest.h>

namespace estate::metrics {
namespace {

using namespace std::chrono_literals;

bool has_line(const std::string& text, const std::string& line) {
    return ("\n" + text).contains("\n" + line + "\n");
}

TEST(Metrics, RequestsAreCountedByMethodRouteAndStatus) {
    Registry registry;
    auto& route = registry.route("GET", "/api/v1/listings/{slug}");
    route.observe(200, 3ms);
    route.observe(200, 30ms);
    route.observe(404, 1ms);
    const auto text = registry.render();
    const std::string found = R"(method="GET",route="/api/v1/listings/{slug}",status="200")";
    const std::string missing = R"(method="GET",route="/api/v1/listings/{slug}",status="404")";
    EXPECT_TRUE(has_line(text, "estate_http_requests_total{" + found + "} 2")) << text;
    EXPECT_TRUE(has_line(text, "estate_http_requests_total{" + missing + "} 1")) << text;
    EXPECT_TRUE(has_line(text, "estate_http_request_duration_seconds_bucket{" + found + R"(,le="0.005"} 1)")) << text;
    EXPECT_TRUE(has_line(text, "estate_http_request_duration_seconds_count{" + found + "} 2")) << text;
}

TEST(Metrics, AHandleStaysTheSame) {
    Registry registry;
    auto& first = registry.route("GET", "/a");
    for (int at = 0; at < 100; ++at) registry.route("GET", "/other/" + std::to_string(at));
    EXPECT_EQ(&first, &registry.route("GET", "/a"));
    EXPECT_NE(&first, &registry.route("POST", "/a"));
    EXPECT_EQ(&registry.pool("primary"), &registry.pool("primary"));
}

TEST(Metrics, Gauges) {
    Registry registry;
    registry.request_started();
    registry.request_started();
    registry.request_ended();
    registry.pool("primary").set(3, 7);
    registry.set_outbox(1500ms, 42);
    registry.set_redis_up(true);
    registry.count_redis_error();
    const auto text = registry.render();
    for (const auto* line :
         {"estate_http_requests_in_flight 1", R"(estate_db_connections_in_use{pool="primary"} 3)", R"(estate_db_waiting{pool="primary"} 7)",
          "estate_outbox_lag_seconds 1.5", "estate_outbox_pending 42", "estate_redis_up 1", "estate_redis_errors_total 1"}) {
        EXPECT_TRUE(has_line(text, line)) << line << "\n" << text;
    }
    registry.set_redis_up(false);
    EXPECT_TRUE(has_line(registry.render(), "estate_redis_up 0"));
}

TEST(Metrics, CollectorsRunBeforeEachRendering) {
    Registry registry;
    int rendered = 0;
    registry.before_render([&] { registry.set_outbox(0ms, static_cast<std::size_t>(++rendered)); });
    EXPECT_TRUE(has_line(registry.render(), "estate_outbox_pending 1"));
    EXPECT_TRUE(has_line(registry.render(), "estate_outbox_pending 2"));
}

TEST(Metrics, MemoryIsReported) {
    EXPECT_GT(resident_bytes(), 1'000'000U);
    EXPECT_TRUE(Registry{}.render().contains("process_resident_memory_bytes"));
}

}  // namespace
}  // namespace estate::metrics
