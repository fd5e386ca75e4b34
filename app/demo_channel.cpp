// A channel of the demo portfolio, so that there is something to read without the internet.

#include "demo_life.hpp"

namespace estate::app {
namespace {

/// Days after `from` on which a stay begins, and its nights.
struct Sold {
    int day;
    int nights;
};
constexpr Sold sold[] = {{1, 4}, {7, 3}, {demo_channel_conflict, 2}, {18, 5}};

std::string compact(Date date) {
    auto text = to_string(date);
    std::erase(text, '-');
    return text;
}

std::string calendar_from(Date from) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//demo channel//EN\r\n";
    for (const auto& [day, nights] : sold) {
        const auto begin = from + std::chrono::days{day};
        text += "BEGIN:VEVENT\r\nUID:" + compact(begin) + "@channel.example\r\nDTSTAMP:" + compact(from) +
                "T000000Z\r\nDTSTART;VALUE=DATE:" + compact(begin) + "\r\nDTEND;VALUE=DATE:" + compact(begin + std::chrono::days{nights}) +
                "\r\nSUMMARY:Reserved\r\nEND:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

}  // namespace

void add_demo_channel(http::Routes& routes) {
    routes.module("channels");
    routes.custom(http::Method::get, "/dev/channels/demo.ics", {http::Audience::everyone, "A channel of the demo portfolio"},
                  "text/calendar", [](const http::Context& context) -> http::awaitable<http::Response> {
                      const auto asked = context.request.query.find("from");
                      const auto from = parse_date(asked == context.request.query.end() ? "" : asked->second);
                      if (!from) co_return http::problem_response(not_found("calendar").error(), context.request.request_id);
                      co_return http::Response{.content_type = "text/calendar; charset=utf-8", .body = calendar_from(*from)};
                  });
    routes.undocumented();
}

}  // namespace estate::app
