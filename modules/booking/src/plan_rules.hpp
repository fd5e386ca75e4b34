#pragma once

/// How a plan is changed. Pure.

#include "office_rates.hpp"

#include <functional>

namespace estate::booking {

/// What is wrong with a plan as a whole, by path; empty when nothing is. What passes is taken by the database's constraints.
std::vector<FieldError> check_plan(const RatePlan& plan, int max_guests);

/// The plan that an edit makes of another; its single days stay. `make_id` is called for each new season.
RatePlan to_plan(const RatePlanEdit& edit, const RatePlan& before, const std::function<Uuid()>& make_id);

/// What is wrong with a bulk edit.
std::vector<FieldError> check_days(const DaysEdit& edit);

/// The single days after a bulk edit, in their order; a day of which nothing is said any more is gone.
std::vector<DayOverride> with_days(const Terms& terms, const DaysEdit& edit);

/// The members in which two plans differ, as JSON objects for the trail; of single days only those that differ.
std::pair<std::string, std::string> difference(const RatePlan& before, const RatePlan& after);

}  // namespace estate::booking
