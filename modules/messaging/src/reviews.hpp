#pragma once

#include "messages.hpp"

namespace estate::messaging {

/// Of a published listing; empty while nobody has said anything.
awaitable<Answer<ListingReviews>> list_reviews(const http::Context& context, ListingReviewsQuery query);
/// 404 for a booking that is not the person's own: nobody speaks for a guest.
awaitable<Answer<StayReview>> get_stay_review(const http::Context& context, ReviewById query);
awaitable<Answer<StayReview>> write_review(http::WriteContext& context, ReviewById query, ReviewRequest request);

/// All of them: 404 for a review of a property that the person does not run.
awaitable<Answer<OfficeReviewPage>> list_office_reviews(const http::Context& context, OfficeReviewsQuery query);
awaitable<Answer<OfficeReview>> publish_review(http::WriteContext& context, ReviewById query);
awaitable<Answer<OfficeReview>> refuse_review(http::WriteContext& context, ReviewById query, RefuseRequest request);
awaitable<Answer<OfficeReview>> reply_to_review(http::WriteContext& context, ReviewById query, ReplyRequest request);

}  // namespace estate::messaging
