#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <optional>

namespace estate::testing {

/// Runs a coroutine to its end on an event loop and gives its value; rethrows what it threw.
template <class T>
T run(boost::asio::io_context& io, boost::asio::awaitable<T> work) {
    std::exception_ptr failure;
    std::optional<T> value;
    boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr error, T result) {
        failure = error;
        value = std::move(result);
        io.stop();
    });
    io.restart();
    io.run();
    if (failure) std::rethrow_exception(failure);
    return std::move(value).value();
}

inline void run(boost::asio::io_context& io, boost::asio::awaitable<void> work) {
    std::exception_ptr failure;
    boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr error) {
        failure = error;
        io.stop();
    });
    io.restart();
    io.run();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace estate::testing
