#pragma once

#include <platform/http/routes.hpp>

namespace estate::http {

/// What the store says about an Idempotency-Key when a write begins.
struct Replay {
    /// The stored answer, when this key has been answered before.
    std::optional<Response> stored;
    /// Whether the answer of this attempt has to be stored.
    bool must_store = false;
};

/// Claims the request's key inside the write's transaction. A concurrent request with the same key waits here until the first has ended.
/// 422 `idempotency_key_reused` when the key was used for another request.
awaitable<Answer<Replay>> claim_idempotency_key(WriteContext& context);

/// Keeps a successful answer, to be committed with the write itself.
awaitable<void> store_idempotent_answer(WriteContext& context, const Response& response);

}  // namespace estate::http
