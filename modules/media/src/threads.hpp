#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <type_traits>

namespace estate::media {

/// Where this module waits for files, stores and workers, so that the event loop does not.
boost::asio::thread_pool& threads();

/// Captures nothing: what the coroutine needs is in its argument, which its frame keeps.
template <class F>
boost::asio::awaitable<std::invoke_result_t<F>> call_there(F work) {
    co_return work();
}

/// Runs blocking work on one of the threads; what it throws is thrown here.
template <class F>
boost::asio::awaitable<std::invoke_result_t<F>> on_thread(F work) {
    return boost::asio::co_spawn(threads().get_executor(), call_there(std::move(work)), boost::asio::use_awaitable);
}

}  // namespace estate::media
