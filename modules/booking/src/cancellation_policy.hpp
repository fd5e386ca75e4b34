#pragma once

/// Under which policy of cancellation a listing takes stays. Bookings keep that under which they were made.

#include "cancellation.hpp"
#include "stay_terms.hpp"

namespace estate::booking {

struct PolicyMessage {
    CancellationPolicy policy = CancellationPolicy::flexible;
};
BOOST_DESCRIBE_STRUCT(PolicyMessage, (), (policy))

awaitable<Answer<PolicyMessage>> get_cancellation_policy(const http::Context& context, BySlug query);
awaitable<Answer<PolicyMessage>> show_cancellation_policy(const http::Context& context, OfListing query);
/// 404 for a listing without stay terms, or of another's property.
awaitable<Answer<PolicyMessage>> set_cancellation_policy(http::WriteContext& context, OfListing query, PolicyMessage wanted);

}  // namespace estate::booking
