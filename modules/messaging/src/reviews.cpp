// How it was: guests say it of stays that have ended, and everybody reads what the office has let through.

#include "reviews.hpp"

#include <catalog/catalog.hpp>
#include <platform/jobs/outbox.hpp>

#include <messaging_queries.hpp>

#include "errors.hpp"
#include "review_rules.hpp"

namespace estate::messaging {
namespace {

constexpr int reviews_page = 10;

/// A stay that is the person's own.
struct OwnStay {
    Uuid id;
    std::string state;
    Uuid listing_id;
    Uuid property_id;
    std::string guest_name;
    Date check_out;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(OwnStay, (), (id, state, listing_id, property_id, guest_name, check_out, time_zone))

/// A review with what its guest knows of it beside.
struct OwnReview {
    Uuid id;
    std::string author_name;
    http::Locale locale{};
    Date stayed_on;
    int overall = 0;
    std::string text;
    std::optional<std::string> reply;
    Instant created_at;
    ReviewState state{};
    std::optional<std::string> refusal;
};
BOOST_DESCRIBE_STRUCT(OwnReview, (), (id, author_name, locale, stayed_on, overall, text, reply, created_at, state, refusal))

StayReview to_stay_review(const OwnStay& stay, const std::optional<OwnReview>& found, Instant now) {
    if (!found)
        return {.writable_until = reviewable_until(stay.state, stay.check_out, local_date(now, stay.time_zone)),
                .review = {},
                .state = {},
                .refusal = {}};
    return {.writable_until = std::nullopt,
            .review = Review{found->id, found->author_name, found->locale, found->stayed_on, found->overall, found->text, found->reply,
                             found->created_at},
            .state = found->state,
            .refusal = found->refusal};
}

}  // namespace

awaitable<Answer<ListingReviews>> list_reviews(const http::Context& context, ListingReviewsQuery query) {
    const auto listing = co_await catalog::find_published_listing(context.database(), query.slug.value);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const int limit = query.limit ? query.limit->as_int() : reviews_page;
    auto rows = (co_await context.database().read(queries::list_reviews, listing->id, query.cursor, limit + 1)).rows<Review>();
    ListingReviews reviews;
    reviews.rating = (co_await context.database().read(queries::rate_listing, listing->id)).first<RatingSummary>().value();
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        reviews.next_cursor = rows.back().id;
    }
    reviews.items = std::move(rows);
    co_return reviews;
}

awaitable<Answer<StayReview>> get_stay_review(const http::Context& context, ReviewById query) {
    const auto stay = (co_await context.database().read(queries::find_own_stay, query.id, context.person().subject)).first<OwnStay>();
    if (!stay) co_return refuse(Refusal::no_such_booking);
    const auto found = (co_await context.database().read(queries::find_review_of_stay, stay->id)).first<OwnReview>();
    co_return to_stay_review(*stay, found, context.now());
}

awaitable<Answer<StayReview>> write_review(http::WriteContext& context, ReviewById query, ReviewRequest request) {
    const auto now = context.started_at;
    const auto stay = (co_await context.transaction.execute(queries::find_own_stay, query.id, context.person().subject)).first<OwnStay>();
    if (!stay) co_return refuse(Refusal::no_such_booking);
    if (!reviewable_until(stay->state, stay->check_out, local_date(now, stay->time_zone))) co_return refuse(Refusal::not_reviewable);
    const auto company = co_await company::settings(context.transaction);
    const auto id = new_id();
    const auto added = co_await context.transaction.try_execute(
        queries::add_review, id, stay->id, stay->listing_id, stay->property_id, context.person().subject, first_name(stay->guest_name),
        request.locale.value_or(company.default_language), stay->check_out, request.overall, request.cleanliness, request.accuracy,
        request.communication, request.location, request.value, request.text.value, now);
    if (!added && added.error().constraint == "review_once") co_return refuse(Refusal::reviewed_already);
    if (!added) throw added.error();
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "review", id, "submitted", std::nullopt, R"({"state": "submitted"})"}, now);
    const auto found = (co_await context.transaction.execute(queries::find_review_of_stay, stay->id)).first<OwnReview>();
    co_return to_stay_review(*stay, found, now);
}

}  // namespace estate::messaging
