#pragma once

#include <platform/json/codec.hpp>

namespace estate::messaging {

/// Something was written in the conversation of a booking, or has been read. Aggregate: the booking.
struct ConversationChanged {
    static constexpr std::string_view topic = "messaging.conversation_changed";
    Uuid booking_id;
    Uuid property_id;
};
BOOST_DESCRIBE_STRUCT(ConversationChanged, (), (booking_id, property_id))

}  // namespace estate::messaging
