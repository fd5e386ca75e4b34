// What a guest and the office write to one another about a booking. The guest is the one who booked; the office is everybody who may see
// the booking, and shares what is read.

#include "conversations.hpp"

#include <identity/people.hpp>
#include <messaging/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <messaging_queries.hpp>

#include "errors.hpp"
#include "sight.hpp"

namespace estate::messaging {
namespace {

constexpr int conversation_page = 30;
constexpr std::chrono::minutes conversation_stream_lifetime{10};

/// A booking that the person may see, and how far both sides have read.
struct TalkRow {
    Uuid id;
    std::string code;
    std::string guest_subject;
    std::string guest_name;
    bool is_erased = false;
    std::string listing_title;
    std::string listing_slug;
    Uuid property_id;
    Date check_in;
    Date check_out;
    int unread_of_guest = 0;
    int unread_of_office = 0;
};
BOOST_DESCRIBE_STRUCT(TalkRow, (),
                      (id, code, guest_subject, guest_name, is_erased, listing_title, listing_slug, property_id, check_in, check_out,
                       unread_of_guest, unread_of_office))

awaitable<std::optional<TalkRow>> find_talk(const http::Context& context, const Uuid& id, std::optional<http::Locale> locale) {
    const auto sight = co_await sight_of(context.database(), context.person());
    co_return (co_await context.database().read(queries::find_talk, id, sight.subject, sight.is_whole, sight.properties,
                                                locale.value_or(http::Locale::en)))
        .first<TalkRow>();
}

/// Who has booked for himself is a guest, whatever he is otherwise.
TalkSide side_of(const TalkRow& talk, const Viewer& viewer) {
    return talk.guest_subject == viewer.subject ? TalkSide::guest : TalkSide::office;
}

awaitable<void> announce(db::Transaction& transaction, const TalkRow& talk, Instant now) {
    co_await jobs::emit(transaction, talk.id, ConversationChanged{talk.id, talk.property_id}, now);
}

/// Guests are called as they have booked; of the company the first name is enough.
awaitable<std::string> author_name(const http::Context& context, const TalkRow& talk, TalkSide side) {
    if (side == TalkSide::guest) co_return talk.guest_name;
    auto names = co_await identity::names(context.database(), {context.person().subject});
    co_return first_name(names[context.person().subject]);
}

}  // namespace

awaitable<Answer<Conversation>> get_conversation(const http::Context& context, ConversationById query) {
    const auto talk = co_await find_talk(context, query.id, query.locale);
    if (!talk) co_return refuse(Refusal::no_such_booking);
    const auto side = side_of(*talk, context.person());
    auto items = (co_await context.database().read(queries::list_messages, talk->id)).rows<Message>();
    co_return Conversation{.booking_id = talk->id,
                           .code = talk->code,
                           .guest_name = talk->guest_name,
                           .listing_title = talk->listing_title,
                           .listing_slug = talk->listing_slug,
                           .check_in = talk->check_in,
                           .check_out = talk->check_out,
                           .items = std::move(items),
                           .side = side,
                           .unread = side == TalkSide::guest ? talk->unread_of_guest : talk->unread_of_office,
                           .can_write = !talk->is_erased};
}

awaitable<Answer<Message>> write_message(http::WriteContext& context, ConversationById query, MessageRequest request) {
    const auto talk = co_await find_talk(context, query.id, query.locale);
    if (!talk) co_return refuse(Refusal::no_such_booking);
    if (talk->is_erased) co_return refuse(Refusal::guest_erased);
    const auto now = context.started_at;
    const auto side = side_of(*talk, context.person());
    Message message{.id = new_id(),
                    .side = side,
                    .kind = MessageKind::text,
                    .author_name = co_await author_name(context, *talk, side),
                    .body = request.text.value,
                    .created_at = now};
    co_await context.transaction.execute(queries::open_conversation, talk->id, talk->property_id, now);
    co_await context.transaction.execute(queries::add_message, message.id, talk->id, side, MessageKind::text, context.person().subject,
                                         message.author_name, message.body, now);
    // Who writes has read what was there.
    co_await context.transaction.execute(queries::read_conversation, talk->id, side, message.id);
    co_await announce(context.transaction, *talk, now);
    co_return message;
}

awaitable<Answer<Nothing>> read_messages(http::WriteContext& context, ConversationById query, ReadRequest request) {
    const auto talk = co_await find_talk(context, query.id, query.locale);
    if (!talk) co_return refuse(Refusal::no_such_booking);
    const auto side = side_of(*talk, context.person());
    const auto touched = co_await context.transaction.execute(queries::read_conversation, talk->id, side, request.up_to);
    if (touched.affected() > 0) co_await announce(context.transaction, *talk, context.started_at);
    co_return Nothing{};
}

awaitable<http::Response> stream_conversation(const http::Context& context) {
    const auto id = parse_uuid(context.request.path_parameters.at("id"));
    if (!id || !co_await find_talk(context, *id, std::nullopt)) {
        co_return http::problem_response(to_problem(Refusal::no_such_booking), context.request.request_id);
    }
    // It ends after a while, so that who may not look any more does not.
    const auto clock = context.services.clock;
    const auto end = clock() + conversation_stream_lifetime;
    auto until_end = [body = context.services.events.stream("conversation:" + to_string(*id)), clock, end](http::StreamWriter write) {
        return body([write = std::move(write), clock, end](std::string chunk) -> awaitable<bool> {
            if (clock() >= end) co_return false;
            co_return co_await write(std::move(chunk));
        });
    };
    co_return http::Response{
        .content_type = "text/event-stream", .body = {}, .headers = {{"Cache-Control", "no-store"}}, .stream = std::move(until_end)};
}

awaitable<Answer<ConversationPage>> list_conversations(const http::Context& context, ConversationsQuery query) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const int limit = query.limit ? query.limit->as_int() : conversation_page;
    const int skip = query.cursor ? query.cursor->as_int() : 0;
    const auto text = query.q ? std::optional{query.q->value} : std::nullopt;
    ConversationPage page;
    page.items =
        (co_await context.database().read(queries::list_conversations, sight.subject, sight.is_whole, sight.properties,
                                          query.unread.value_or(false), text, query.locale.value_or(http::Locale::en), skip, limit + 1))
            .rows<ConversationLine>();
    if (page.items.size() > static_cast<std::size_t>(limit)) {
        page.items.pop_back();
        page.next_cursor = skip + limit;
    }
    page.unread = (co_await context.database().read(queries::count_unread, sight.subject, sight.is_whole, sight.properties)).scalar<int>();
    co_return page;
}

awaitable<void> add_system_line(db::Transaction& transaction, const Uuid& booking_id, const Uuid& property_id, MessageKind kind,
                                Instant now) {
    co_await transaction.execute(queries::open_conversation, booking_id, property_id, now);
    co_await transaction.execute(queries::add_message, new_id(), booking_id, TalkSide::system, kind, std::optional<std::string>{},
                                 std::string_view{}, std::string_view{}, now);
    co_await jobs::emit(transaction, booking_id, ConversationChanged{booking_id, property_id}, now);
}

}  // namespace estate::messaging
