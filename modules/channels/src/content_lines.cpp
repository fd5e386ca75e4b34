#include "content_lines.hpp"

#include <algorithm>
#include <array>

namespace estate::channels {
namespace {

constexpr std::size_t deepest_nesting = 6;
/// Of lines that are read. What is longer says nothing of dates.
constexpr std::size_t longest_line_bytes = 4'096;

/// What an event is known by. Everything else (who comes, what was written to whom) is never looked at.
constexpr std::array wanted_properties{"UID",   "DTSTART", "DTEND",  "DURATION", "STATUS",   "SUMMARY",
                                       "RRULE", "RDATE",   "EXDATE", "EXRULE",   "SEQUENCE", "RECURRENCE-ID"};

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string upper(std::string_view text) {
    std::string result;
    for (const char letter : text) result += upper(letter);
    return result;
}

/// The name of a component, out of its BEGIN or END.
std::string component_name(std::string_view line) {
    auto name = line.substr(std::min(line.find(':'), line.size() - 1) + 1);
    name = name.substr(0, name.find_last_not_of(" \t") + 1);
    return upper(name);
}

/// Follows BEGIN and END, and gathers events.
class Walk {
public:
    std::expected<void, FeedFailure> line(const std::string& line) {
        const auto name = property_name(line);
        if (name == "BEGIN") return begin(component_name(line));
        if (name == "END") return end(component_name(line));
        if (open_.empty()) return not_a_calendar();
        if (is_in_event() && std::ranges::contains(wanted_properties, name) && line.size() <= longest_line_bytes) event_ += line + "\r\n";
        return {};
    }

    std::expected<std::vector<std::string>, FeedFailure> finish() {
        if (!open_.empty()) return std::unexpected(FeedFailure{ChannelFailure::incomplete});
        if (calendars_ == 0) return std::unexpected(FeedFailure{ChannelFailure::not_a_calendar});
        return std::move(events_);
    }

private:
    static std::unexpected<FeedFailure> not_a_calendar() { return std::unexpected(FeedFailure{ChannelFailure::not_a_calendar}); }
    bool is_in_event() const { return open_.size() == 2 && open_.back() == "VEVENT"; }

    std::expected<void, FeedFailure> begin(std::string component) {
        if (open_.empty() != (component == "VCALENDAR") || open_.size() == deepest_nesting) return not_a_calendar();
        open_.push_back(std::move(component));
        if (is_in_event()) event_ = "BEGIN:VEVENT\r\n";
        return {};
    }

    std::expected<void, FeedFailure> end(const std::string& component) {
        if (open_.empty() || open_.back() != component) return not_a_calendar();
        if (is_in_event()) {
            if (events_.size() == most_events)
                return std::unexpected(FeedFailure{ChannelFailure::too_many_events, std::to_string(most_events)});
            events_.push_back(event_ + "END:VEVENT\r\n");
        }
        open_.pop_back();
        if (open_.empty()) ++calendars_;
        return {};
    }

    std::vector<std::string> open_;
    std::vector<std::string> events_;
    std::string event_;
    int calendars_ = 0;
};

}  // namespace

std::vector<std::string> unfold(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::string> lines;
    bool is_continued = false;
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        auto line = text.substr(0, end);
        std::size_t used = line.size();
        if (end != std::string_view::npos) used += text.substr(end).starts_with("\r\n") ? 2 : 1;
        text.remove_prefix(used);
        if (is_continued && (line.starts_with(' ') || line.starts_with('\t'))) {
            lines.back() += line.substr(1);
        } else if (!line.empty()) {
            lines.emplace_back(line);
            is_continued = true;
        } else {
            is_continued = false;
        }
    }
    return lines;
}

std::string property_name(std::string_view line) {
    return upper(line.substr(0, line.find_first_of(";:")));
}

std::expected<std::vector<std::string>, FeedFailure> event_texts(std::string_view calendar) {
    if (calendar.size() > largest_calendar_bytes) return std::unexpected(FeedFailure{ChannelFailure::too_large});
    if (calendar.contains('\0')) return std::unexpected(FeedFailure{ChannelFailure::not_a_calendar});
    Walk walk;
    for (const auto& line : unfold(calendar)) {
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        if (auto taken = walk.line(line); !taken) return std::unexpected(std::move(taken.error()));
    }
    return walk.finish();
}

}  // namespace estate::channels
