#include <platform/http/idempotency.hpp>

#include <platform_queries.hpp>

#include <algorithm>

namespace estate::http {
namespace {

struct StoredAnswer {
    std::string fingerprint;
    int status = 0;
    std::string content_type;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(StoredAnswer, (), (fingerprint, status, content_type, body))

/// Keys belong to one person (or to one anonymous address), so that nobody can replay another's answer.
std::string owner_of(const WriteContext& context) {
    return context.viewer ? "person:" + context.viewer->subject : "address:" + context.request.client_address;
}

std::string fingerprint_of(const Request& request) {
    return entity_tag(std::to_string(static_cast<int>(request.method)) + " " + request.path + "\n" + request.body);
}

}  // namespace

awaitable<Answer<Replay>> claim_idempotency_key(WriteContext& context) {
    const std::string key{context.request.header("idempotency-key")};
    if (key.empty()) co_return Replay{};
    const bool is_printable = std::ranges::all_of(key, [](unsigned char letter) { return letter > 0x20 && letter < 0x7F; });
    if (key.size() < 8 || key.size() > 128 || !is_printable) {
        co_return refuse(400, "bad_idempotency_key", "An Idempotency-Key has 8 to 128 printable ASCII characters without spaces.");
    }
    const std::string owner = owner_of(context);
    const std::string fingerprint = fingerprint_of(context.request);
    const auto claimed = co_await context.transaction.execute(queries::claim_idempotency_key, owner, key, fingerprint, context.started_at);
    if (claimed.affected() == 1) co_return Replay{.stored = std::nullopt, .must_store = true};

    const auto found = co_await context.transaction.execute(queries::find_idempotent_answer, owner, key);
    const auto stored = found.first<StoredAnswer>().value();
    if (stored.fingerprint != fingerprint) {
        co_return refuse(422, "idempotency_key_reused", "This Idempotency-Key was used for another request.");
    }
    co_return Replay{.stored = Response{.status = stored.status,
                                        .content_type = stored.content_type,
                                        .body = stored.body,
                                        .headers = {{"Idempotency-Replayed", "true"}}}};
}

awaitable<void> store_idempotent_answer(WriteContext& context, const Response& response) {
    co_await context.transaction.execute(queries::store_idempotent_answer, owner_of(context), context.request.header("idempotency-key"),
                                         response.status, response.content_type, response.body);
}

}  // namespace estate::http
