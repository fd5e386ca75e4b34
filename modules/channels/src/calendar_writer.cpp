#include "calendar_writer.hpp"

#include <libical/ical.h>

#include <memory>

#include "rules.hpp"

namespace estate::channels {
namespace {

using WrittenCalendar = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype to_ical(Date date) {
    const std::chrono::year_month_day day{date};
    auto time = icaltime_null_date();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

icaltimetype to_ical(Instant instant) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
    return icaltime_from_timet_with_zone(seconds.time_since_epoch().count(), 0, icaltimezone_get_utc_timezone());
}

icalcomponent* to_event(const calendar::Taken& taken, const std::string& uid) {
    auto* event = icalcomponent_new_vevent();
    icalcomponent_add_property(event, icalproperty_new_uid(uid.c_str()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(to_ical(taken.changed_at)));
    icalcomponent_add_property(event, icalproperty_new_lastmodified(to_ical(taken.changed_at)));
    icalcomponent_add_property(event, icalproperty_new_sequence(taken.sequence));
    icalcomponent_add_property(event, icalproperty_new_dtstart(to_ical(taken.during.from())));
    icalcomponent_add_property(event, icalproperty_new_dtend(to_ical(taken.during.to())));
    icalcomponent_add_property(event, icalproperty_new_summary(taken.is_booking ? "Reserved" : "Not available"));
    icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    return event;
}

}  // namespace

std::string write_calendar(const std::vector<calendar::Taken>& taken, std::string_view domain) {
    const WrittenCalendar calendar{icalcomponent_new_vcalendar(), &icalcomponent_free};
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//RealEstate Unified//Calendar 1.0//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const calendar::Taken* before = nullptr;
    for (const auto& each : taken) {
        const bool is_apart = before && before->source_id == each.source_id;
        const auto uid = export_uid(each.source_id, is_apart ? std::optional{each.during.from()} : std::nullopt, domain);
        icalcomponent_add_component(calendar.get(), to_event(each, uid));
        before = &each;
    }
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text{icalcomponent_as_ical_string_r(calendar.get()),
                                                                        &icalmemory_free_buffer};
    return text.get();
}

}  // namespace estate::channels
