#pragma once

#include "messages.hpp"

#include <platform/http/routes.hpp>

namespace estate::identity {

/// Newest first; erased people are not among them.
http::awaitable<Answer<PersonPage>> list_people(const http::Context& context, PeopleQuery query);

http::awaitable<Answer<Person>> get_person(const http::Context& context, BySubject query);

/// Agents and admins by name.
http::awaitable<Answer<Agents>> list_agents(const http::Context& context, http::None);

/// The look before `change_access`: writes the access at Clerk, which no transaction may wait for.
http::awaitable<std::optional<Problem>> write_access_first(const http::Context& context, const BySubject& query,
                                                           const AccessChange& change);

/// Stores an access that Clerk has been given. If-Match is required.
http::awaitable<Answer<Person>> change_access(http::WriteContext& context, BySubject query, AccessChange change);

}  // namespace estate::identity
