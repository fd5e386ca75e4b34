// Which open pages hear of what has happened.

#include "open_pages.hpp"

#include <calendar/events.hpp>
#include <catalog/events.hpp>
#include <catalog/portfolio.hpp>
#include <channels/events.hpp>
#include <enquiries/events.hpp>
#include <media/events.hpp>
#include <messaging/events.hpp>

#include <algorithm>

namespace estate::app {
namespace {

/// Pages of the office hear of a property when it is theirs to run, or when they see the whole portfolio; `concerned` hear of it whatever
/// they run. Asked when it happens, so that a property that has changed hands tells its new agent.
db::awaitable<void> tell_office(http::EventHub& hub, db::Pool& database, std::string name, std::string data,
                                std::optional<Uuid> property_id, std::vector<std::string> concerned) {
    hub.publish("office", name, data);
    if (property_id) {
        const auto agent = co_await catalog::agent_of(database, *property_id);
        if (agent && std::ranges::find(concerned, *agent) == concerned.end()) concerned.push_back(*agent);
    }
    for (const auto& subject : concerned) hub.publish("office:" + subject, name, data);
}

}  // namespace

void show_to_pages(http::EventHub& hub, const jobs::Event& event) {
    if (event.topic == calendar::Changed::topic)
        hub.publish("calendar:" + to_string(event.aggregate_id), "calendar_changed", event.payload);
    if (event.topic == media::PicturesChanged::topic)
        hub.publish("pictures:" + to_string(event.aggregate_id), "pictures_changed", event.payload);
    if (event.topic == messaging::ConversationChanged::topic)
        hub.publish("conversation:" + to_string(event.aggregate_id), "conversation_changed", event.payload);
}

db::awaitable<void> show_to_office(http::EventHub& hub, db::Pool& database, jobs::Event event) {
    if (event.topic == calendar::Changed::topic)
        co_await tell_office(hub, database, "calendar_changed", event.payload, event.aggregate_id, {});
    if (event.topic == catalog::PropertyHandedOver::topic) {
        const auto change = json::parse<catalog::PropertyHandedOver>(event.payload);
        if (!change) throw std::logic_error("an event that cannot be read: " + event.payload);
        std::vector<std::string> concerned;
        if (change->from_subject) concerned.push_back(*change->from_subject);
        co_await tell_office(hub, database, "portfolio_changed", R"({"property_id":")" + to_string(event.aggregate_id) + "\"}",
                             event.aggregate_id, std::move(concerned));
    }
    if (event.topic == messaging::ConversationChanged::topic) {
        const auto change = json::parse<messaging::ConversationChanged>(event.payload);
        if (!change) throw std::logic_error("an event that cannot be read: " + event.payload);
        co_await tell_office(hub, database, "conversation_changed", R"({"booking_id":")" + to_string(event.aggregate_id) + "\"}",
                             change->property_id, {});
    }
    if (event.topic == channels::Changed::topic) {
        const auto change = json::parse<channels::Changed>(event.payload);
        if (!change) throw std::logic_error("an event that cannot be read: " + event.payload);
        co_await tell_office(hub, database, "channels_changed", event.payload, change->property_id, {});
    }
    if (event.topic == enquiries::Changed::topic) {
        auto change = json::parse<enquiries::Changed>(event.payload);
        if (!change) throw std::logic_error("an event that cannot be read: " + event.payload);
        co_await tell_office(hub, database, "enquiry_changed", R"({"id":")" + to_string(event.aggregate_id) + "\"}", change->property_id,
                             std::move(change->concerned));
    }
}

}  // namespace estate::app
