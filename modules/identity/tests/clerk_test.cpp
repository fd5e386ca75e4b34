#include "clerk.hpp"

#include <platform/observability/log.hpp>
#include <platform/testing/run.hpp>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace estate::identity {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

constexpr auto changed_user = R"({"id":"user_1","updated_at":1654012591835})";

std::string answer_of(const std::string& status, const std::string& body = "{}") {
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// Gives one answer after the other, each on a connection of its own, and keeps what it was asked. An empty answer is silence.
class FakeClerk {
public:
    explicit FakeClerk(std::vector<std::string> answers) : answers_(std::move(answers)) {
        thread_ = std::thread([this] { serve(); });
    }
    ~FakeClerk() {
        stopping_ = true;
        boost::system::error_code ignored;
        tcp::socket(io_).connect(acceptor_.local_endpoint(), ignored);
        thread_.join();
    }

    ClerkSettings settings() const {
        return {.api_url = "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port()),
                .secret_key = "sk_test_1",
                .timeout = 300ms,
                .pauses = {1ms, 1ms}};
    }
    std::size_t times_asked() const { return asked_; }
    /// Once the answers are over.
    const std::string& first_request() const { return first_request_; }

private:
    void serve() {
        std::vector<tcp::socket> silent;
        while (true) {
            tcp::socket socket = acceptor_.accept();
            if (stopping_) return;
            boost::system::error_code error;
            std::string request;
            const auto head = asio::read_until(socket, asio::dynamic_buffer(request), "\r\n\r\n", error);
            if (!request.substr(head).ends_with("}}")) asio::read_until(socket, asio::dynamic_buffer(request), "}}", error);
            const auto at = asked_++;
            if (at == 0) first_request_ = request;
            const std::string answer = at < answers_.size() ? answers_[at] : answer_of("500 Too much");
            asio::write(socket, asio::buffer(answer), error);
            if (answer.empty()) silent.push_back(std::move(socket));
        }
    }

    std::vector<std::string> answers_;
    asio::io_context io_;
    tcp::acceptor acceptor_{io_, {asio::ip::make_address("127.0.0.1"), 0}};
    std::atomic<std::size_t> asked_ = 0;
    std::atomic<bool> stopping_ = false;
    std::string first_request_;
    std::thread thread_;
};

class Clerk : public ::testing::Test {
protected:
    void SetUp() override {
        log::set_output([](std::string_view) {});
    }
    void TearDown() override { log::set_output({}); }

    static std::expected<void, ClerkError> write_to(const ClerkSettings& settings, const std::string& subject = "user_1") {
        asio::io_context io{1};
        return testing::run(io, write_access(settings, subject, {Role::agent, Portfolio::all}));
    }
};

TEST_F(Clerk, IsAskedAsItsDocumentationSays) {
    const FakeClerk clerk({answer_of("200 OK", changed_user)});
    EXPECT_TRUE(write_to(clerk.settings(), "user/1"));
    EXPECT_EQ(clerk.times_asked(), 1U);
    const auto& request = clerk.first_request();
    EXPECT_TRUE(request.starts_with("PATCH /v1/users/user%2F1/metadata HTTP/1.1\r\n")) << request;
    EXPECT_TRUE(request.contains("\r\nAuthorization: Bearer sk_test_1\r\n")) << request;
    EXPECT_TRUE(request.contains("\r\nContent-Type: application/json\r\n")) << request;
    EXPECT_TRUE(request.ends_with(R"({"public_metadata":{"role":"agent","portfolio":"all"}})")) << request;
}

TEST_F(Clerk, IsAskedAgainWhenItIsBusyOrBroken) {
    const FakeClerk clerk({answer_of("429 Too Many Requests"), answer_of("503 Away"), answer_of("200 OK", changed_user)});
    EXPECT_TRUE(write_to(clerk.settings()));
    EXPECT_EQ(clerk.times_asked(), 3U);
}

TEST_F(Clerk, IsNotAskedForEver) {
    const FakeClerk clerk({answer_of("429 Too Many Requests"), answer_of("500 Oops"), answer_of("502 Bad Gateway"), answer_of("200 OK")});
    EXPECT_EQ(write_to(clerk.settings()).error(), ClerkError::unavailable);
    EXPECT_EQ(clerk.times_asked(), 3U);
}

TEST_F(Clerk, ANoIsTakenForANo) {
    const std::pair<const char*, ClerkError> answers[] = {{"401 Unauthorized", ClerkError::refused},
                                                          {"403 Forbidden", ClerkError::refused},
                                                          {"404 Not Found", ClerkError::unknown_person},
                                                          {"422 Unprocessable", ClerkError::unexpected},
                                                          {"302 Found", ClerkError::unexpected}};
    for (const auto& [status, error] : answers) {
        const FakeClerk clerk({answer_of(status), answer_of("200 OK", changed_user)});
        EXPECT_EQ(write_to(clerk.settings()).error(), error) << status;
        EXPECT_EQ(clerk.times_asked(), 1U) << status;
    }
}

TEST_F(Clerk, SilenceEndsInTime) {
    const FakeClerk clerk({"", "", ""});
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(write_to(clerk.settings()).error(), ClerkError::unavailable);
    EXPECT_EQ(clerk.times_asked(), 3U);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(Clerk, NobodyThereIsUnavailable) {
    EXPECT_EQ(write_to({.api_url = "http://127.0.0.1:1", .secret_key = "sk", .timeout = 300ms, .pauses = {1ms}}).error(),
              ClerkError::unavailable);
}

}  // namespace
}  // namespace estate::identity
