#include "demo.hpp"

#include <random>

namespace estate::app {

std::uint32_t number_of(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
    return hash;
}

std::vector<DemoOccupancy> demo_calendar(std::string_view reference, Date today, int min_nights) {
    std::mt19937 random{number_of(reference)};
    const auto up_to = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    std::vector<DemoOccupancy> result;
    auto day = today - std::chrono::days{14 + up_to(7)};
    while (day < today + std::chrono::days{170}) {
        // The near weeks are fuller than the far ones.
        const int distance = static_cast<int>((day - today).count());
        const auto from = day + std::chrono::days{1 + up_to(distance < 45 ? 6 : 16)};
        const auto to = from + std::chrono::days{min_nights + up_to(5)};
        result.push_back({DateRange::make(from, to).value(), up_to(9) == 0});
        day = to;
    }
    return result;
}

}  // namespace estate::app
