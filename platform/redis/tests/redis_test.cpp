#include <platform/observability/log.hpp>
#include <platform/observability/metrics.hpp>
#include <platform/redis/redis.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace estate::redis {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

/// A redis-server of this test's own, which it may kill. REDIS_SERVER names the program when it is not on the path.
class Server {
public:
    explicit Server(std::vector<std::string> options = {}) : options_(std::move(options)) { start(); }
    ~Server() { kill(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::string url() const { return "redis://127.0.0.1:" + std::to_string(port_) + "/0"; }
    std::string url_with(const std::string& user) const { return "redis://" + user + "@127.0.0.1:" + std::to_string(port_); }

    void start() {
        const char* program = std::getenv("REDIS_SERVER");
        std::vector<std::string> words{program ? program : "redis-server", "--port", std::to_string(port_)};
        // Nothing is kept on disk.
        words.insert(words.end(), {"--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--logfile", "/dev/null"});
        words.insert(words.end(), options_.begin(), options_.end());
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        pid_ = ::fork();
        if (pid_ != 0) return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }

    /// As a power cut does it.
    void kill() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

    void freeze() { ::kill(pid_, SIGSTOP); }
    void thaw() { ::kill(pid_, SIGCONT); }

private:
    static unsigned short free_port() {
        asio::io_context io;
        return asio::ip::tcp::acceptor(io, {asio::ip::make_address("127.0.0.1"), 0}).local_endpoint().port();
    }

    std::vector<std::string> options_;
    unsigned short port_ = free_port();
    pid_t pid_ = 0;
};

class RedisTest : public ::testing::Test {
protected:
    void SetUp() override { log::set_level(log::LogLevel::error); }
    void TearDown() override { log::set_level(log::LogLevel::info); }

    /// Runs the loop until the condition holds; false after ten seconds.
    bool until(const std::function<bool()>& condition) {
        const auto deadline = steady_clock::now() + 10s;
        while (!condition()) {
            if (steady_clock::now() > deadline) return false;
            io_.restart();
            io_.run_for(5ms);
        }
        return true;
    }

    template <class T>
    T run(asio::awaitable<T> work) {
        std::optional<T> result;
        asio::co_spawn(io_, std::move(work), [&](const std::exception_ptr& failure, T value) {
            if (failure) std::rethrow_exception(failure);
            result = std::move(value);
        });
        if (!until([&] { return result.has_value(); })) throw std::runtime_error("never completed");
        return *std::move(result);
    }

    void stop(Redis& redis) {
        bool stopped = false;
        asio::co_spawn(io_, redis.stop(), [&](const std::exception_ptr&) { stopped = true; });
        EXPECT_TRUE(until([&] { return stopped; }));
    }

    asio::io_context io_{1};
};

TEST_F(RedisTest, StoresReadsAndCounts) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    EXPECT_EQ(run(redis.get("missing")), std::nullopt);
    EXPECT_TRUE(run(redis.set("key", std::string{"a\r\n\0b", 5}, 60'000)));
    EXPECT_EQ(run(redis.get("key")), (std::string{"a\r\n\0b", 5}));
    EXPECT_TRUE(run(redis.set("empty", "", 60'000)));
    EXPECT_EQ(run(redis.get("empty")), "");
    EXPECT_EQ(run(redis.increment("count", 60'000)), 1);
    EXPECT_EQ(run(redis.increment("count", 60'000)), 2);
    stop(redis);
    EXPECT_FALSE(redis.up());
    EXPECT_EQ(run(redis.get("key")), std::nullopt);
}

TEST_F(RedisTest, ValuesAndCountsRunOut) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    run(redis.set("key", "value", 80));
    EXPECT_EQ(run(redis.increment("count", 80)), 1);
    EXPECT_EQ(run(redis.increment("count", 60'000)), 2);
    EXPECT_TRUE(until([&] { return !run(redis.get("key")); }));
    EXPECT_TRUE(until([&] { return !run(redis.get("count")); })) << "a later increment prolonged the time";
    stop(redis);
}

TEST_F(RedisTest, AnErrorOfACommandIsNoOutage) {
    Server server;
    metrics::Registry metrics;
    Redis redis(io_.get_executor(), server.url(), &metrics);
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    run(redis.set("text", "not a number", 60'000));
    EXPECT_EQ(run(redis.increment("text", 60'000)), std::nullopt);
    EXPECT_TRUE(redis.up());
    EXPECT_EQ(run(redis.get("text")), "not a number");
    EXPECT_TRUE(metrics.render().contains("\nestate_redis_errors_total 1\n"));
    stop(redis);
}

TEST_F(RedisTest, MessagesReachEveryReceiver) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    std::vector<std::string> heard;
    redis.subscribe("early", [&](const std::string& message) { heard.push_back("1:" + message); });
    redis.subscribe("early", [](const std::string&) { throw std::runtime_error("this receiver is broken"); });
    redis.subscribe("early", [&](const std::string& message) { heard.push_back("2:" + message); });
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    redis.subscribe("late", [&](const std::string& message) { heard.push_back("3:" + message); });
    log::set_output([](std::string_view) {});
    EXPECT_TRUE(run(redis.publish("early", "a")));
    EXPECT_TRUE(run(redis.publish("late", "b")));
    EXPECT_TRUE(run(redis.publish("nobody", "c")));
    EXPECT_TRUE(until([&] { return heard.size() == 3; }));
    log::set_output({});
    EXPECT_EQ(heard, (std::vector<std::string>{"1:a", "2:a", "3:b"}));
    stop(redis);
}

TEST_F(RedisTest, ABurstOfMessagesArrivesWholeAndInOrder) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    std::vector<std::string> heard;
    redis.subscribe("burst", [&](std::string message) { heard.push_back(std::move(message)); });
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    const std::string filler(2'000, 'x');
    std::vector<std::string> sent;
    for (int at = 0; at < 1'000; ++at) {
        sent.push_back(std::to_string(at) + filler);
        asio::co_spawn(io_, redis.publish("burst", sent.back()), [](const std::exception_ptr&, bool) {});
    }
    EXPECT_TRUE(until([&] { return heard.size() == 1'000; })) << heard.size();
    EXPECT_EQ(heard, sent);
    stop(redis);
}

TEST_F(RedisTest, WithoutAServerCallsAnswerAtOnce) {
    Server server;
    server.kill();
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    const auto begun = steady_clock::now();
    for (int at = 0; at < 5; ++at) {
        EXPECT_EQ(run(redis.get("key")), std::nullopt);
        EXPECT_FALSE(run(redis.set("key", "value", 1'000)));
        EXPECT_EQ(run(redis.increment("key", 1'000)), std::nullopt);
        EXPECT_FALSE(run(redis.publish("channel", "message")));
    }
    EXPECT_LT(steady_clock::now() - begun, 1s);
    EXPECT_FALSE(redis.up());
    server.start();
    EXPECT_TRUE(until([&] { return redis.up(); })) << "a server that comes late is found";
    stop(redis);
}

TEST_F(RedisTest, RecoversByItselfWhenTheServerIsKilledAndComesBack) {
    Server server;
    metrics::Registry metrics;
    Redis redis(io_.get_executor(), server.url(), &metrics);
    std::vector<std::string> heard;
    redis.subscribe("news", [&](std::string message) { heard.push_back(std::move(message)); });
    redis.start();
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(until([&] { return redis.up(); })) << round;
        EXPECT_TRUE(metrics.render().contains("\nestate_redis_up 1\n"));
        EXPECT_TRUE(run(redis.set("key", "value", 60'000)));
        EXPECT_TRUE(run(redis.publish("news", std::to_string(round))));
        EXPECT_TRUE(until([&] { return heard.size() == static_cast<std::size_t>(round) + 1; })) << "subscriptions come back too";
        server.kill();
        ASSERT_TRUE(until([&] { return !redis.up(); })) << round;
        EXPECT_TRUE(metrics.render().contains("\nestate_redis_up 0\n"));
        EXPECT_EQ(run(redis.get("key")), std::nullopt);
        server.start();
    }
    EXPECT_EQ(heard, (std::vector<std::string>{"0", "1", "2"}));
    stop(redis);
}

/// The server's end and the next health check reach a thread that was busy in the same turn.
TEST_F(RedisTest, RecoversWhenAHealthCheckIsDueAsTheConnectionEnds) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    run(redis.set("key", "value", 60'000));
    server.kill();
    std::this_thread::sleep_for(1'300ms);
    EXPECT_TRUE(until([&] { return !redis.up(); }));
    server.start();
    EXPECT_TRUE(until([&] { return redis.up(); }));
    stop(redis);
}

TEST_F(RedisTest, KilledUnderLoadEveryCallStillCompletes) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    int completed = 0;
    for (int at = 0; at < 2'000; ++at) {
        asio::co_spawn(io_, redis.increment("count", 60'000), [&](const std::exception_ptr& failure, std::optional<std::int64_t>) {
            EXPECT_FALSE(failure);
            ++completed;
        });
        if (at == 1'000) server.kill();
    }
    EXPECT_TRUE(until([&] { return completed == 2'000; })) << completed;
    server.start();
    EXPECT_TRUE(until([&] { return redis.up(); }));
    stop(redis);
}

TEST_F(RedisTest, AStuckServerCostsOneShortWait) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    run(redis.set("key", "value", 60'000));
    server.freeze();
    auto begun = steady_clock::now();
    EXPECT_EQ(run(redis.get("key")), std::nullopt);
    EXPECT_GE(steady_clock::now() - begun, 190ms);
    EXPECT_LT(steady_clock::now() - begun, 600ms);
    EXPECT_FALSE(redis.up());
    begun = steady_clock::now();
    for (int at = 0; at < 10; ++at) EXPECT_EQ(run(redis.get("key")), std::nullopt);
    EXPECT_LT(steady_clock::now() - begun, 150ms) << "only the first call waits";
    server.thaw();
    EXPECT_TRUE(until([&] { return redis.up(); }));
    EXPECT_EQ(run(redis.get("key")), "value");
    stop(redis);
}

TEST_F(RedisTest, AConnectionThatStaysStuckIsGivenUpAndRenewed) {
    Server server;
    Redis redis(io_.get_executor(), server.url());
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    server.freeze();
    const auto thaw_at = steady_clock::now() + 4s;
    EXPECT_EQ(run(redis.get("key")), std::nullopt);
    ASSERT_TRUE(until([&] { return steady_clock::now() > thaw_at; }));
    EXPECT_FALSE(redis.up());
    server.thaw();
    EXPECT_TRUE(until([&] { return redis.up(); }));
    EXPECT_TRUE(run(redis.set("key", "value", 60'000)));
    stop(redis);
}

TEST_F(RedisTest, ThePasswordOfTheAddressIsUsed) {
    Server server({"--requirepass", "open sesame"});
    log::set_output([](std::string_view) {});
    Redis refused(io_.get_executor(), server.url_with(":wrong"));
    Redis redis(io_.get_executor(), server.url_with(":open%20sesame"));
    refused.start();
    redis.start();
    ASSERT_TRUE(until([&] { return redis.up(); }));
    EXPECT_FALSE(refused.up());
    stop(redis);
    stop(refused);
    log::set_output({});
}

TEST_F(RedisTest, CanBeDroppedWithoutBeingStopped) {
    Server server;
    {
        Redis redis(io_.get_executor(), server.url());
        redis.start();
        ASSERT_TRUE(until([&] { return redis.up(); }));
        asio::co_spawn(io_, redis.set("key", "value", 60'000), [](const std::exception_ptr&, bool) {});
    }
    io_.restart();
    EXPECT_TRUE(io_.run_for(1s) > 0);
    EXPECT_TRUE(io_.stopped()) << "nothing is left running";
}

TEST_F(RedisTest, AWrongAddressIsRefused) {
    for (const auto* url : {"", "127.0.0.1:6379", "http://127.0.0.1", "redis://", "redis://host/first", "redis://host/1x"}) {
        EXPECT_THROW(Redis(io_.get_executor(), url), std::invalid_argument) << url;
    }
}

}  // namespace
}  // namespace estate::redis
