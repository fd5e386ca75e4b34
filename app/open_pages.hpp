#pragma once

/// Which events open pages hear of: each page of a property of that property, the office's one stream of what its person runs.

#include <platform/http/event_hub.hpp>
#include <platform/jobs/outbox.hpp>

namespace estate::app {

/// What an open page may want to know of, out of an event.
void show_to_pages(http::EventHub& hub, const jobs::Event& event);

/// What pages of the office may want to know of.
db::awaitable<void> show_to_office(http::EventHub& hub, db::Pool& database, jobs::Event event);

}  // namespace estate::app
