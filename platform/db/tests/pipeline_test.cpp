// The pipelined path: many statements under way on one connection, each getting its own answer whatever happens to its neighbours.

#include <platform/core/event_loop.hpp>
#include <platform/db/pool.hpp>
#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/this_coro.hpp>

#include <gtest/gtest.h>

#include <random>

namespace estate::db {
namespace {

constexpr Statement echo{"test.echo", "SELECT $1::int AS number"};
constexpr Statement divide{"test.divide", "SELECT 1 / ($1::int - $1::int) AS number"};
constexpr Statement misspelt{"test.misspelt", "SELEKT $1::int"};
constexpr Statement create_deferred{
    "test.create_deferred",
    "CREATE TABLE checked (id int PRIMARY KEY, twin int CONSTRAINT twin_exists REFERENCES checked DEFERRABLE INITIALLY DEFERRED)"};
constexpr Statement add_orphan{"test.add_orphan", "INSERT INTO checked VALUES ($1, 99)"};
constexpr Statement count_checked{"test.count_checked", "SELECT count(*) FROM checked"};
constexpr Statement sleep_long{"test.sleep_long", "SELECT pg_sleep(60)"};
constexpr Statement add_twice{"test.add_twice", "INSERT INTO checked VALUES (1, NULL), (1, NULL)"};

struct Number {
    int number = 0;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

struct Tally {
    int right = 0;
    int refused = 0;
    int wrong = 0;
    int ended = 0;
};

awaitable<void> ask(Connection& connection, int number, int kind, Tally& tally) {
    const auto& statement = kind == 0 ? divide : kind == 1 ? misspelt : echo;
    try {
        const auto answer = co_await connection.execute(statement, number);
        const bool is_own = kind > 1 && answer.first<Number>().value().number == number;
        ++(is_own ? tally.right : tally.wrong);
    } catch (const SqlError& error) {
        ++(kind <= 1 && error.sqlstate == (kind == 0 ? "22012" : "42601") ? tally.refused : tally.wrong);
    }
    ++tally.ended;
}

awaitable<void> wait_until(asio::io_context& io, const std::function<bool()>& done) {
    while (!done()) {
        asio::steady_timer timer{io, std::chrono::milliseconds{5}};
        co_await timer.async_wait(asio::use_awaitable);
    }
}

TEST(Pipeline, failing_statements_never_shift_anothers_answer) {
    testing::Database database;
    asio::io_context io{1};
    constexpr int statements = 3'000;
    Tally tally;
    int failing = 0;
    testing::run(io, [&]() -> awaitable<void> {
        const auto connection = co_await Connection::open(io, database.url(), std::chrono::seconds{5});
        std::mt19937 random{7};
        for (int number = 0; number < statements; ++number) {
            // One in ten divides by zero, one in ten does not parse.
            const int kind = std::uniform_int_distribution{0, 9}(random);
            failing += kind <= 1;
            asio::co_spawn(io, ask(*connection, number, kind, tally), asio::detached);
        }
        co_await wait_until(io, [&] { return tally.ended == statements; });
    }());
    EXPECT_EQ(tally.wrong, 0);
    EXPECT_EQ(tally.refused, failing);
    EXPECT_EQ(tally.right, statements - failing);
    EXPECT_GT(failing, statements / 10);
}

TEST(Transactions, roll_back_unless_committed) {
    testing::Database database;
    database.query("CREATE TABLE checked (id int, twin int)");
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 1}};
    testing::run(io, [&]() -> awaitable<void> {
        {
            auto abandoned = co_await pool.begin();
            co_await abandoned.execute(add_orphan, 1);
        }
        // The one connection is back, behind its rollback.
        auto second = co_await pool.begin();
        EXPECT_EQ((co_await second.execute(count_checked)).scalar<int>(), 0);
        co_await second.execute(add_orphan, 2);
        co_await second.commit();
    }());
    EXPECT_EQ(database.query("SELECT count(*) FROM checked"), "1");
}

TEST(Transactions, a_deferred_constraint_refuses_at_commit) {
    testing::Database database;
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 1}};
    testing::run(io, [&]() -> awaitable<void> {
        auto setup = co_await pool.begin();
        co_await setup.execute(create_deferred);
        co_await setup.commit();
    }());
    const auto state = testing::run(io, [&]() -> awaitable<std::string> {
        auto transaction = co_await pool.begin();
        co_await transaction.execute(add_orphan, 1);
        try {
            co_await transaction.commit();
        } catch (const SqlError& error) {
            co_return error.sqlstate + " " + error.constraint;
        }
        co_return "committed";
    }());
    EXPECT_EQ(state, "23503 twin_exists");
    EXPECT_EQ(database.query("SELECT count(*) FROM checked"), "0");
}

TEST(Transactions, a_commit_after_a_failed_statement_is_an_error) {
    testing::Database database;
    database.query("CREATE TABLE checked (id int CONSTRAINT checked_once UNIQUE, twin int)");
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 1}};
    testing::run(io, [&]() -> awaitable<void> {
        auto transaction = co_await pool.begin();
        const auto refused = co_await transaction.try_execute(add_twice);
        EXPECT_FALSE(refused);
        EXPECT_EQ(refused.error().constraint, "checked_once");
        EXPECT_EQ(refused.error().sqlstate, "23505");
        bool committed = true;
        try {
            co_await transaction.commit();
        } catch (const SqlError&) {
            committed = false;
        }
        EXPECT_FALSE(committed);
    }());
}

TEST(Pool, says_so_when_every_connection_is_busy) {
    testing::Database database;
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 1, .acquire_timeout = std::chrono::milliseconds{50}}};
    testing::run(io, [&]() -> awaitable<void> {
        const auto first = co_await pool.begin();
        bool refused = false;
        try {
            co_await pool.begin();
        } catch (const Unavailable&) {
            refused = true;
        }
        EXPECT_TRUE(refused);
        EXPECT_EQ(pool.in_use(), 1);
        EXPECT_EQ(pool.waiting(), 0);
    }());
}

TEST(Pool, recovers_when_its_connections_were_cut) {
    testing::Database database;
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 2, .readers = 2}};
    const auto sum = testing::run(io, [&]() -> awaitable<int> {
        int total = 0;
        for (int round = 0; round < 4; ++round) {
            total += (co_await pool.read(echo, 10)).scalar<int>();
            auto transaction = co_await pool.begin();
            total += (co_await transaction.execute(echo, 1)).scalar<int>();
            co_await transaction.commit();
            database.query(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                "pg_backend_pid()");
        }
        co_return total;
    }());
    EXPECT_EQ(sum, 44);
}

TEST(Pool, lets_nobody_wait_behind_a_slow_statement) {
    static constexpr Statement planned{"test.planned", "-- plan: custom\nSELECT $1::int"};
    static constexpr Statement slow{"test.slow", "-- plan: custom; slow\nSELECT 1 FROM pg_sleep($1)"};
    testing::Database database;
    asio::io_context io{1};
    Pool pool{io, {.url = database.url(), .connections = 1, .readers = 1}};
    testing::run(io, [&]() -> awaitable<void> {
        co_await pool.read(echo, 1);
        co_await pool.read(planned, 1);
        co_await pool.read(slow, 0);
        bool slow_ended = false;
        asio::co_spawn(io, pool.read(slow, 0.5), [&](std::exception_ptr, const Result&) { slow_ended = true; });
        co_await asio::post(io, asio::use_awaitable);
        EXPECT_EQ((co_await pool.read(echo, 2)).scalar<int>(), 2);
        EXPECT_EQ((co_await pool.read(planned, 3)).scalar<int>(), 3);
        EXPECT_FALSE(slow_ended);
        // Of its own group, behind it.
        co_await pool.read(slow, 0);
        EXPECT_TRUE(slow_ended);
    }());
}

TEST(Pool, says_so_when_there_is_no_server) {
    asio::io_context io{1};
    Pool pool{io, {.url = "postgresql://nobody@127.0.0.1:1/none", .connections = 1}};
    testing::run(io, [&]() -> awaitable<void> {
        int refused = 0;
        try {
            co_await pool.begin();
        } catch (const Unavailable&) {
            ++refused;
        }
        try {
            co_await pool.read(echo, 1);
        } catch (const Unavailable&) {
            ++refused;
        }
        EXPECT_EQ(refused, 2);
        EXPECT_EQ(pool.in_use(), 0);
    }());
}

/// Who waits holds the connection that he waits for: neither may outlive the loop.
TEST(Connection, is_gone_with_the_loop_in_which_a_statement_waits) {
    testing::Database database;
    std::weak_ptr<Connection> seen;
    {
        EventLoop io{1};
        const auto wait = [&]() -> awaitable<void> {
            const auto connection = co_await Connection::open(io, database.url(), std::chrono::seconds{5});
            seen = connection;
            co_await connection->execute(sleep_long);
        };
        asio::co_spawn(io, wait, asio::detached);
        const auto is_waiting = [&] {
            const auto connection = seen.lock();
            return connection && connection->pending() == 1;
        };
        while (!is_waiting()) io.run_one();
        io.abandon();
        EXPECT_TRUE(seen.expired());
    }
}

}  // namespace
}  // namespace estate::db
