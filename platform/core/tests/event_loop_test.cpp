#include <platform/core/event_loop.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/scope/scope_exit.hpp>
#include <gtest/gtest.h>

namespace estate {
namespace {

namespace asio = boost::asio;

asio::awaitable<void> wait_for(asio::steady_timer& timer, bool& has_ended) {
    const boost::scope::scope_exit end{[&] { has_ended = true; }};
    co_await timer.async_wait(asio::use_awaitable);
}

TEST(EventLoop, ends_what_waits_before_what_it_uses_is_gone) {
    EventLoop loop;
    asio::steady_timer timer{loop, std::chrono::hours{1}};
    bool has_ended = false;
    asio::co_spawn(loop, wait_for(timer, has_ended), asio::detached);
    loop.poll();
    EXPECT_FALSE(has_ended);
    loop.abandon();
    EXPECT_TRUE(has_ended);
    loop.abandon();
}

}  // namespace
}  // namespace estate
