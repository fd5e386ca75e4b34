#pragma once

#include <platform/http/event_hub.hpp>
#include <platform/jobs/outbox.hpp>

namespace estate::app {

/// What an open page may want to know of, out of an event.
void show_to_pages(http::EventHub& hub, const jobs::Event& event);
/// The office's open pages, by what their people run.
db::awaitable<void> show_to_office(http::EventHub& hub, db::Pool& database, jobs::Event event);

}  // namespace estate::app
