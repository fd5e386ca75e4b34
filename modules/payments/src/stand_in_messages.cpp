#include "stand_in_messages.hpp"

#include <platform/core/clock.hpp>
#include <platform/core/ids.hpp>
#include <platform/http/transfer.hpp>

#include <boost/json/serialize.hpp>

#include <algorithm>

#include "stripe.hpp"

namespace estate::payments {
namespace {

constexpr int most_tries = 12;

std::int64_t seconds_now() {
    return std::chrono::floor<std::chrono::seconds>(system_now()).time_since_epoch().count();
}

}  // namespace

StandInMessages::StandInMessages(std::string url, std::string secret)
    : url_(std::move(url)), secret_(std::move(secret)), thread_([this] { send_forever(); }) {}

StandInMessages::~StandInMessages() {
    {
        const std::lock_guard lock{mutex_};
        stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void StandInMessages::send(const std::string& type, const boost::json::object& about, std::chrono::milliseconds delay, int times) {
    const boost::json::object event{{"id", "evt_" + to_string(new_id())}, {"object", "event"}, {"type", type},
                                    {"created", seconds_now()},           {"livemode", false}, {"data", {{"object", about}}}};
    const auto body = boost::json::serialize(event);
    const auto at = std::chrono::steady_clock::now() + delay;
    {
        const std::lock_guard lock{mutex_};
        for (int number = 0; number < times; ++number) waiting_.emplace(at + std::chrono::milliseconds{150} * number, Message{body});
    }
    changed_.notify_all();
}

bool StandInMessages::deliver(const std::string& body) const {
    const auto answer =
        http::transfer({.method = "POST",
                        .url = url_,
                        .headers = {"Content-Type: application/json", "Stripe-Signature: " + signature_of(body, secret_, seconds_now())},
                        .body = body});
    return answer && answer->status == 200;
}

void StandInMessages::send_forever() {
    std::unique_lock lock{mutex_};
    while (!stopped_) {
        if (waiting_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const auto first = waiting_.begin();
        if (first->first > std::chrono::steady_clock::now()) {
            changed_.wait_until(lock, first->first);
            continue;
        }
        auto message = std::move(first->second);
        waiting_.erase(first);
        lock.unlock();
        const bool is_taken = deliver(message.body);
        lock.lock();
        if (is_taken || ++message.tries == most_tries) continue;
        const auto pause = std::chrono::milliseconds{200} * (1 << std::min(message.tries, 8));
        waiting_.emplace(std::chrono::steady_clock::now() + pause, std::move(message));
    }
}

}  // namespace estate::payments
