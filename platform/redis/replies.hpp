#pragma once

/// Our own collectors of what Redis sends. Those of Boost.Redis (generic_response) throw out of the event loop when anything
/// follows an error, as in two commands sent together of which the first fails.

#include <boost/redis/resp3/node.hpp>
#include <boost/redis/resp3/type.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace estate::redis {

using Node = boost::redis::resp3::basic_node<std::string_view>;

inline bool is_error(const Node& node) {
    return node.data_type == boost::redis::resp3::type::simple_error || node.data_type == boost::redis::resp3::type::blob_error;
}

/// The replies to the commands of one request, and the first error among them.
struct Replies {
    struct Value {
        bool is_null = false;
        std::string text;
    };
    std::vector<Value> values;
    std::string error;
};

/// What Redis sends unasked. Each push is a list such as ("message", channel, payload); the newest may still be incomplete.
struct Pushes {
    std::deque<std::vector<std::string>> queue;
};

template <class Target>
struct Collector {
    Target* target;

    void operator()(std::size_t, const Node& node, boost::system::error_code&) const { collect(*target, node); }
    std::size_t get_supported_response_size() const noexcept { return std::numeric_limits<std::size_t>::max(); }

private:
    static void collect(Replies& replies, const Node& node) {
        if (!is_error(node)) {
            replies.values.push_back({node.data_type == boost::redis::resp3::type::null, std::string{node.value}});
        } else if (replies.error.empty()) {
            replies.error = node.value.empty() ? "unknown error" : std::string{node.value};
        }
    }

    static void collect(Pushes& pushes, const Node& node) {
        if (node.depth == 0 || pushes.queue.empty()) pushes.queue.emplace_back();
        if (node.depth > 0) pushes.queue.back().emplace_back(node.value);
    }
};

/// Found by Boost.Redis through the namespace of its argument.
inline Collector<Replies> boost_redis_adapt(Replies& replies) noexcept {
    return {&replies};
}
inline Collector<Pushes> boost_redis_adapt(Pushes& pushes) noexcept {
    return {&pushes};
}

}  // namespace estate::redis
