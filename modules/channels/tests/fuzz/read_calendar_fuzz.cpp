// libFuzzer on what strangers send: whatever the bytes, the reader gives events or a failure, within its limits, and what it gives holds.

#include "calendar_reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace estate::channels;
    if (size == 0) return 0;
    // The first byte chooses how the channel is read.
    constexpr const char* zones[] = {"Europe/Lisbon", "America/New_York", "Pacific/Auckland", "UTC"};
    ReadingRules rules{.time_zone = zones[data[0] % 4], .end_is_last_night = (data[0] & 4U) != 0};
    // As it is read every day, or without an end.
    if ((data[0] & 8U) != 0) rules.horizon = horizon_on(estate::Date{std::chrono::year{2027} / 5 / 1});
    const std::string_view calendar{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto events = read_calendar(calendar, rules);
    if (!events) return 0;
    for (const auto& event : *events) {
        if (event.uid.empty() || event.uid.size() > 300 || event.days.nights() < 1) std::abort();
    }
    // Reading again says the same.
    if (read_calendar(calendar, rules) != events) std::abort();
    return 0;
}
