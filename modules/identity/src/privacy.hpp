#pragma once

#include "messages.hpp"

#include <platform/http/routes.hpp>

namespace estate::identity {

/// Custom routes: a JSON file to keep. An admin's reading of it is in the trail.
http::awaitable<http::Response> export_mine(const http::Context& context);
http::awaitable<http::Response> export_of_person(const http::Context& context);

/// The looks before the erasure: 409 `stays_ahead` or `admin_stays`; then the issuer is told, which no transaction may wait for.
http::awaitable<std::optional<Problem>> look_before_erasing_me(const http::Context& context, const http::None&, const ErasureRequest&);
http::awaitable<std::optional<Problem>> look_before_erasing_person(const http::Context& context, const PersonById& query,
                                                                   const ErasureRequest&);

/// Whoever is erased already is answered as he was then.
http::awaitable<Answer<Erasure>> erase_me(http::WriteContext& context, http::None, ErasureRequest);
http::awaitable<Answer<Erasure>> erase_person_by_admin(http::WriteContext& context, PersonById query, ErasureRequest);

http::awaitable<Answer<Consents>> get_consents(const http::Context& context, http::None);
http::awaitable<Answer<Consents>> put_consents(http::WriteContext& context, http::None, ConsentEdit edit);

/// A job: what an erased person did in the last minute of his token, after the erasure, is erased too.
db::awaitable<void> erase_again(db::Pool& database, Instant now);

}  // namespace estate::identity
