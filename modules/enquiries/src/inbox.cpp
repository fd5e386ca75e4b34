// Reading enquiries: the list, and one with all that is known of it.

#include "inbox.hpp"

#include <enquiries_queries.hpp>

#include "enquiry_rows.hpp"
#include "errors.hpp"

#include <algorithm>
#include <set>

namespace estate::enquiries {
namespace {

constexpr int default_page = 50;

struct EntryRow {
    Uuid id;
    EntryKind kind{};
    std::string author_subject;
    std::string author_name;
    std::optional<Channel> channel;
    std::optional<std::string> assignee;
    std::optional<std::string> body;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (id, kind, author_subject, author_name, channel, assignee, body, created_at))

std::vector<std::string> people_in(const std::vector<EntryRow>& rows) {
    std::set<std::string> subjects;
    for (const auto& row : rows) {
        if (!row.author_subject.empty()) subjects.insert(row.author_subject);
        if (row.assignee) subjects.insert(*row.assignee);
    }
    return {subjects.begin(), subjects.end()};
}

/// `people` has everybody of the rows. An author without a name is called what he was called then.
EnquiryEntry to_entry(EntryRow row, const std::vector<Colleague>& people) {
    EnquiryEntry entry{row.id, row.kind, std::nullopt, row.channel, std::nullopt, std::move(row.body), row.created_at};
    if (!row.author_subject.empty()) {
        entry.author = *std::ranges::find(people, row.author_subject, &Colleague::subject);
        if (entry.author->name.empty()) entry.author->name = row.author_name;
    }
    if (row.assignee) entry.assignee = *std::ranges::find(people, *row.assignee, &Colleague::subject);
    return entry;
}

}  // namespace

awaitable<Answer<EnquiryPage>> list_enquiries(const http::Context& context, EnquiriesQuery query) {
    const auto now = context.now();
    const auto sight = co_await sight_of(context.database(), context.person());
    const int limit = query.limit ? query.limit->as_int() : default_page;
    const auto text = query.q ? std::optional{query.q->value} : std::nullopt;
    const auto staff = co_await staff_of(context.database());
    const auto people = staff.subjects();
    auto rows = (co_await context.database().read(queries::list_enquiries, query.cursor, sight.is_whole, sight.subject, sight.properties,
                                                  query.assigned, query.state, query.overdue.value_or(false), now, text, limit + 1, people))
                    .rows<EnquiryRow>();
    EnquiryPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items = co_await present(context, rows, staff, query.locale.value_or(http::Locale::en), now);
    const auto counts =
        co_await context.database().read(queries::count_enquiries, sight.is_whole, sight.subject, sight.properties, now, people);
    page.counts = counts.first<InboxCounts>().value();
    co_return page;
}

awaitable<Answer<EnquiryDetail>> get_enquiry(const http::Context& context, EnquiryById query) {
    const auto now = context.now();
    const auto locale = query.locale.value_or(http::Locale::en);
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto row = (co_await context.database().read(queries::find_enquiry, query.id)).first<EnquiryRow>();
    if (!row || !sight.covers(*row)) co_return refuse(Refusal::no_such_enquiry);
    EnquiryDetail detail;
    const auto staff = co_await staff_of(context.database());
    detail.enquiry = std::move((co_await present(context, {*row}, staff, locale, now)).front());
    auto entries = (co_await context.database().read(queries::list_entries, row->id)).rows<EntryRow>();
    const auto people = co_await with_names(context.database(), staff, people_in(entries));
    for (auto& entry : entries) detail.entries.push_back(to_entry(std::move(entry), people));
    if (row->contact_id) {
        const auto others = co_await context.database().read(queries::list_of_contact, *row->contact_id, row->id, sight.is_whole,
                                                             sight.subject, sight.properties);
        detail.others = co_await present(context, others.rows<EnquiryRow>(), staff, locale, now);
    }
    co_return detail;
}

awaitable<Answer<ColleagueList>> list_colleagues(const http::Context& context, http::None) {
    co_return ColleagueList{(co_await staff_of(context.database())).colleagues};
}

}  // namespace estate::enquiries
