// The office reads reviews before everybody does: it shows them, or says why not, and may say something to them.

#include "reviews.hpp"

#include <platform/jobs/outbox.hpp>

#include <messaging_queries.hpp>

#include "errors.hpp"
#include "review_rules.hpp"
#include "sight.hpp"

namespace estate::messaging {
namespace {

constexpr int moderation_page = 30;

std::string review_state_json(ReviewState state) {
    return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}";
}

awaitable<std::optional<OfficeReview>> lock_review(http::WriteContext& context, const ReviewById& query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    co_return (co_await context.transaction.execute(queries::lock_review, query.id, sight.is_whole, sight.properties,
                                                    query.locale.value_or(http::Locale::en)))
        .first<OfficeReview>();
}

awaitable<Answer<OfficeReview>> move_review(http::WriteContext& context, const ReviewById& query, ReviewEvent event,
                                            std::optional<std::string> refusal) {
    const auto review = co_await lock_review(context, query);
    if (!review) co_return refuse(Refusal::no_such_review);
    const auto to = next_review_state(review->state, event);
    if (!to) co_return illegal_move(review->state, boost::describe::enum_to_string(event, ""));
    co_await context.transaction.execute(queries::move_review, query.id, *to, refusal, context.person().subject, context.started_at);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "review", query.id, boost::describe::enum_to_string(*to, ""),
                          review_state_json(review->state), review_state_json(*to)},
                         context.started_at);
    co_return (co_await lock_review(context, query)).value();
}

}  // namespace

awaitable<Answer<OfficeReviewPage>> list_office_reviews(const http::Context& context, OfficeReviewsQuery query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const int limit = query.limit ? query.limit->as_int() : moderation_page;
    auto rows = (co_await context.database().read(queries::list_office_reviews, query.cursor, sight.is_whole, sight.properties, query.state,
                                                  query.locale.value_or(http::Locale::en), limit + 1))
                    .rows<OfficeReview>();
    OfficeReviewPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items = std::move(rows);
    page.counts =
        (co_await context.database().read(queries::count_reviews, sight.is_whole, sight.properties)).first<ReviewCounts>().value();
    co_return page;
}

awaitable<Answer<OfficeReview>> publish_review(http::WriteContext& context, ReviewById query) {
    co_return co_await move_review(context, query, ReviewEvent::publish, std::nullopt);
}

awaitable<Answer<OfficeReview>> refuse_review(http::WriteContext& context, ReviewById query, RefuseRequest request) {
    co_return co_await move_review(context, query, ReviewEvent::refuse, request.reason.value);
}

awaitable<Answer<OfficeReview>> reply_to_review(http::WriteContext& context, ReviewById query, ReplyRequest request) {
    const auto review = co_await lock_review(context, query);
    if (!review) co_return refuse(Refusal::no_such_review);
    const auto reply = request.text.value.empty() ? std::nullopt : std::optional{request.text.value};
    co_await context.transaction.execute(queries::reply_to_review, query.id, reply);
    co_await jobs::audit(context.transaction, {context.person().subject, "review", query.id, reply ? "replied" : "reply_removed"},
                         context.started_at);
    co_return (co_await lock_review(context, query)).value();
}

}  // namespace estate::messaging
