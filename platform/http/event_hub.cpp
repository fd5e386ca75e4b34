#include <platform/http/event_hub.hpp>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace estate::http {
namespace {

constexpr std::size_t backlog_limit = 32;
constexpr std::chrono::seconds keep_alive_interval{15};

}  // namespace

void EventHub::publish(const std::string& key, const std::string& name, const std::string& data) {
    for (auto* listener : listeners_) {
        if (listener->key != key) continue;
        if (listener->waiting.size() == backlog_limit) listener->waiting.pop_front();
        listener->waiting.push_back("event: " + name + "\ndata: " + data + "\n\n");
        listener->wake.cancel();
    }
}

StreamBody EventHub::stream(std::string key) {
    return [this, key = std::move(key)](StreamWriter write) { return serve(key, std::move(write)); };
}

boost::asio::awaitable<void> EventHub::serve(std::string key, StreamWriter write) {
    Listener self{io_};
    self.key = std::move(key);
    struct Registration {
        std::set<Listener*>& listeners;
        Listener* listener;
        ~Registration() { listeners.erase(listener); }
    } registration{listeners_, &self};
    listeners_.insert(&self);

    bool open = co_await write("retry: 3000\n\n");
    while (open && !closed_) {
        if (self.waiting.empty()) {
            self.wake.expires_after(keep_alive_interval);
            const auto [error] = co_await self.wake.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
            if (!error) self.waiting.push_back(": still here\n\n");
            continue;
        }
        std::string next = std::move(self.waiting.front());
        self.waiting.pop_front();
        open = co_await write(std::move(next));
    }
}

void EventHub::close() {
    closed_ = true;
    for (auto* listener : listeners_) listener->wake.cancel();
}

}  // namespace estate::http
