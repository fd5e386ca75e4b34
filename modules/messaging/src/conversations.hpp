#pragma once

#include "messages.hpp"
#include "stay_mails.hpp"

namespace estate::messaging {

/// All of them: 404 for a booking that is neither the person's own nor of a property that he runs.
awaitable<Answer<Conversation>> get_conversation(const http::Context& context, ConversationById query);
/// Writes to the other side, which hears of it on its open pages, and by mail when it has not read it after a while.
awaitable<Answer<Message>> write_message(http::WriteContext& context, ConversationById query, MessageRequest request);
awaitable<Answer<Nothing>> read_messages(http::WriteContext& context, ConversationById query, ReadRequest request);
awaitable<http::Response> stream_conversation(const http::Context& context);

awaitable<Answer<ConversationPage>> list_conversations(const http::Context& context, ConversationsQuery query);

/// A line of what has happened to the booking, once of each kind.
awaitable<void> add_system_line(db::Transaction& transaction, const Uuid& booking_id, const Uuid& property_id, MessageKind kind,
                                Instant now);

/// Mails to those who have not read what was written to them, once it has been quiet for two minutes, or ten minutes after the first word.
/// Gives how many were written.
awaitable<int> tell_of_messages(const Desk& desk, Instant now);

}  // namespace estate::messaging
