#include "plan_rules.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <format>
#include <map>
#include <set>

namespace estate::booking {
namespace {

using std::chrono::days;

constexpr std::size_t most_seasons = 120;
constexpr int most_days_at_once = 1'100;
constexpr std::int64_t highest_nightly_minor = 1'000'000'000;

using Errors = std::vector<FieldError>;

void check_range(const std::optional<int>& least, const std::optional<int>& most, const std::string& path, Errors& errors) {
    for (const auto& number : {least, most}) {
        if (number && (*number < 1 || *number > longest_stay_nights))
            errors.push_back({path, "out_of_range", std::format("must be between 1 and {}", longest_stay_nights)});
    }
    if (least && most && *most < *least) errors.push_back({path, "out_of_range", "the longest must be at least the shortest"});
}

void check_rules(const DayRules& rules, const std::string& path, Errors& errors) {
    if (rules.nightly_minor && (*rules.nightly_minor < 1 || *rules.nightly_minor > highest_nightly_minor))
        errors.push_back({path + "/nightly_minor", "out_of_range", "must be between 1 and 1000000000"});
    check_range(rules.min_arrival, rules.max_arrival, path + "/min_arrival", errors);
    check_range(rules.min_through, rules.max_through, path + "/min_through", errors);
}

void check_season(const Season& season, const std::string& path, Errors& errors) {
    if (season.to <= season.from) errors.push_back({path + "/to", "out_of_range", "must be after from"});
    check_rules(season, path, errors);
    std::set<int> seen;
    for (std::size_t at = 0; at < season.weekdays.size(); ++at) {
        const auto place = std::format("{}/weekdays/{}", path, at);
        const auto& weekday = season.weekdays[at];
        if (weekday.weekday < 1 || weekday.weekday > 7) errors.push_back({place + "/weekday", "out_of_range", "must be 1 to 7"});
        if (!seen.insert(weekday.weekday).second) errors.push_back({place + "/weekday", "duplicate", "is there twice"});
        check_rules(weekday, place, errors);
    }
}

void check_overlaps(const std::vector<Season>& seasons, Errors& errors) {
    for (std::size_t at = 0; at < seasons.size(); ++at) {
        for (std::size_t other = 0; other < at; ++other) {
            const bool has_days = seasons[at].from < seasons[at].to && seasons[other].from < seasons[other].to;
            if (!has_days || seasons[other].from >= seasons[at].to || seasons[at].from >= seasons[other].to) continue;
            errors.push_back({std::format("/seasons/{}/from", at), "overlaps", "overlaps with " + seasons[other].name});
        }
    }
}

void check_discounts(const std::vector<Discount>& discounts, Errors& errors) {
    std::set<std::pair<DiscountKind, int>> seen;
    for (std::size_t at = 0; at < discounts.size(); ++at) {
        const auto path = std::format("/discounts/{}", at);
        const auto& discount = discounts[at];
        const int least = discount.kind == DiscountKind::last_minute ? 0 : 1;
        if (discount.threshold < least || discount.threshold > 1'100)
            errors.push_back({path + "/threshold", "out_of_range", std::format("must be between {} and 1100", least)});
        if (discount.basis_points < 1 || discount.basis_points > 9'000)
            errors.push_back({path + "/basis_points", "out_of_range", "must be between 1 and 9000"});
        if (!seen.emplace(discount.kind, discount.threshold).second) errors.push_back({path + "/threshold", "duplicate", "is there twice"});
    }
}

template <class Number>
std::optional<int> as_int(const std::optional<Number>& number) {
    return number.transform([](const Number& value) { return value.as_int(); });
}

/// Lays what `set` says over the rules.
void say(DayRules& rules, const DayRules& set) {
    boost::mp11::mp_for_each<json::Members<DayRules>>([&](auto member) {
        if (set.*member.pointer) rules.*member.pointer = set.*member.pointer;
    });
}

void forget(DayRules& rules, DayField field) {
    switch (field) {
        case DayField::nightly_minor: rules.nightly_minor.reset(); return;
        case DayField::min_arrival: rules.min_arrival.reset(); return;
        case DayField::max_arrival: rules.max_arrival.reset(); return;
        case DayField::min_through: rules.min_through.reset(); return;
        case DayField::max_through: rules.max_through.reset(); return;
        case DayField::closed_to_arrival: rules.closed_to_arrival.reset(); return;
        case DayField::closed_to_departure: rules.closed_to_departure.reset(); return;
        case DayField::closed: rules.closed.reset(); return;
    }
}

/// A limit that a new one contradicts gives way.
void agree(DayRules& rules, const DayRules& set) {
    const auto both = [](std::optional<int>& least, std::optional<int>& most, bool least_is_new) {
        if (least && most && *most < *least) (least_is_new ? most : least).reset();
    };
    both(rules.min_arrival, rules.max_arrival, set.min_arrival.has_value());
    both(rules.min_through, rules.max_through, set.min_through.has_value());
}

bool has_weekday(const DaysEdit& edit, Date day) {
    const auto weekday = static_cast<std::int64_t>(std::chrono::weekday{day}.iso_encoding());
    return edit.weekdays.empty() || std::ranges::contains(edit.weekdays, weekday, [](const auto& one) { return one.value; });
}

std::vector<DayOverride> without(const std::vector<DayOverride>& all, const std::vector<DayOverride>& others) {
    std::vector<DayOverride> rest;
    for (const auto& day : all) {
        const auto same = std::ranges::find(others, day.day, &DayOverride::day);
        if (same == others.end() || json::to_json(*same) != json::to_json(day)) rest.push_back(day);
    }
    return rest;
}

}  // namespace

std::vector<FieldError> check_plan(const RatePlan& plan, int max_guests) {
    Errors errors;
    if (plan.included_guests && *plan.included_guests > max_guests)
        errors.push_back({"/included_guests", "out_of_range", std::format("must be at most {}, as many as can stay", max_guests)});
    if (plan.seasons.size() > most_seasons) errors.push_back({"/seasons", "too_many", std::format("must be at most {}", most_seasons)});
    for (std::size_t at = 0; at < plan.seasons.size(); ++at) check_season(plan.seasons[at], std::format("/seasons/{}", at), errors);
    std::set<Uuid> ids;
    for (std::size_t at = 0; at < plan.seasons.size(); ++at) {
        if (!ids.insert(plan.seasons[at].id).second) errors.push_back({std::format("/seasons/{}/id", at), "duplicate", "is there twice"});
    }
    check_overlaps(plan.seasons, errors);
    check_discounts(plan.discounts, errors);
    if (std::set(plan.further_taxes.begin(), plan.further_taxes.end()).size() < plan.further_taxes.size())
        errors.push_back({"/further_taxes", "duplicate", "must have each tax once"});
    return errors;
}

RatePlan to_plan(const RatePlanEdit& edit, const RatePlan& before, const std::function<Uuid()>& make_id) {
    RatePlan plan{.included_guests = as_int(edit.included_guests),
                  .extra_guest_minor = edit.extra_guest_minor,
                  .extra_guest_from_age = edit.extra_guest_from_age.as_int(),
                  .max_pets = edit.max_pets.as_int(),
                  .pet_minor = edit.pet_minor,
                  .pet_per = edit.pet_per,
                  .deposit_minor = edit.deposit_minor,
                  .gap_fill = edit.gap_fill,
                  .orphan_min = edit.orphan_min.as_int(),
                  .notice_hours = edit.notice_hours.as_int(),
                  .same_day_until = edit.same_day_until.transform([](const WallTime& time) { return time.text; }),
                  .discounts = edit.discounts,
                  .seasons = {},
                  .days = before.days,
                  .further_taxes = edit.further_taxes};
    for (const auto& given : edit.seasons) {
        // The id of another listing's season would take it away from there.
        const bool is_known = given.id && std::ranges::contains(before.seasons, *given.id, &Season::id);
        Season season;
        static_cast<DayRules&>(season) = given;
        season.id = is_known ? *given.id : make_id();
        season.name = given.name.value;
        season.from = given.from;
        season.to = given.to;
        season.weekdays = given.weekdays;
        plan.seasons.push_back(std::move(season));
    }
    return plan;
}

std::vector<FieldError> check_days(const DaysEdit& edit) {
    Errors errors;
    const auto length = (edit.to - edit.from).count();
    if (length < 1 || length > most_days_at_once)
        errors.push_back({"/to", "out_of_range", std::format("must be 1 to {} days after from", most_days_at_once)});
    check_rules(edit.set, "/set", errors);
    if (edit.price_percent && edit.set.nightly_minor)
        errors.push_back({"/price_percent", "not_allowed", "must not come together with a price"});
    if (edit.set.says_nothing() && !edit.price_percent && edit.clear.empty())
        errors.push_back({"/set", "required", "must say something, or something must be cleared"});
    return errors;
}

std::vector<DayOverride> with_days(const Terms& terms, const DaysEdit& edit) {
    std::map<Date, DayOverride> known;
    for (const auto& day : terms.plan.days) known.emplace(day.day, day);
    for (auto day = edit.from; day < edit.to; day += days{1}) {
        if (!has_weekday(edit, day)) continue;
        auto& rules = known.try_emplace(day).first->second;
        rules.day = day;
        for (const auto field : edit.clear) forget(rules, field);
        if (edit.price_percent) {
            const auto price = scale_half_up(resolve_day(terms, day).nightly_minor, 100 + *edit.price_percent, 100);
            rules.nightly_minor = std::clamp<std::int64_t>(price, 1, highest_nightly_minor);
        }
        say(rules, edit.set);
        agree(rules, edit.set);
    }
    std::vector<DayOverride> result;
    for (auto& [day, rules] : known) {
        if (!rules.says_nothing()) result.push_back(rules);
    }
    return result;
}

std::pair<std::string, std::string> difference(const RatePlan& before, const RatePlan& after) {
    auto left = before;
    auto right = after;
    left.days = without(before.days, after.days);
    right.days = without(after.days, before.days);
    auto was = json::to_value(left).as_object();
    auto is = json::to_value(right).as_object();
    const auto all = was;
    for (const auto& member : all) {
        const auto* other = is.if_contains(member.key());
        if (!other || *other != member.value()) continue;
        was.stable_erase(member.key());
        is.stable_erase(member.key());
    }
    return {boost::json::serialize(was), boost::json::serialize(is)};
}

}  // namespace estate::booking
