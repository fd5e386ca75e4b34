#pragma once

#include <boost/json/object.hpp>

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace estate::payments {

/// The stand-in's messages on their way: signed and sent by a thread of their own, again and again until they are taken.
class StandInMessages {
public:
    StandInMessages(std::string url, std::string secret);
    ~StandInMessages();
    StandInMessages(const StandInMessages&) = delete;
    StandInMessages& operator=(const StandInMessages&) = delete;

    void send(const std::string& type, const boost::json::object& about, std::chrono::milliseconds delay, int times);

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Message {
        std::string body;
        int tries = 0;
    };

    void send_forever();
    bool deliver(const std::string& body) const;

    std::string url_;
    std::string secret_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<TimePoint, Message> waiting_;
    bool stopped_ = false;
    std::thread thread_;
};

}  // namespace estate::payments
