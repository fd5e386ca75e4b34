#pragma once

#include "messages.hpp"

namespace estate::insights {

/// The stays of the houses that the person runs, month by month and house by house. 422 for a period that is none, or longer than two
/// years.
awaitable<Answer<StayReport>> get_stay_report(const http::Context& context, StayReportQuery query);

}  // namespace estate::insights
