#pragma once

#include <boost/asio/io_context.hpp>

namespace estate {

/// An event loop whose unfinished coroutines can be ended while what they use is still there.
///
/// A coroutine that waits belongs to the loop, and would be destroyed with it: last of all, since timers and sockets must go before their
/// loop. What it holds (a transaction that gives its connection back to the pool) would then reach for what is gone.
class EventLoop : public boost::asio::io_context {
public:
    using io_context::io_context;

    /// Destroys all that waits. The loop runs nothing after that; doing it again does nothing.
    void abandon() { shutdown(); }
};

}  // namespace estate
