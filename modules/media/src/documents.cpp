// Documents of a property (plans, energy certificates, contracts as PDF) and who may read them.

#include <platform/http/precondition.hpp>

#include <media_queries.hpp>

#include "errors.hpp"
#include "store.hpp"
#include "upload_rows.hpp"
#include "use_cases.hpp"

#include <boost/json/parse.hpp>

namespace estate::media {
namespace {

struct DocumentRow : OfficeDocument {
    std::string key;
};
BOOST_DESCRIBE_STRUCT(DocumentRow, (OfficeDocument), (key))

awaitable<std::vector<DocumentRow>> documents_of(const http::Context& context, const Uuid& property_id) {
    co_return (co_await context.database().read(queries::list_documents, property_id)).rows<DocumentRow>();
}

std::string url_of(const http::Context& context, const DocumentRow& row) {
    return open_store(context.config())->download_url(row.id, row.key, row.file_name, context.now());
}

}  // namespace

awaitable<Answer<OfficeDocuments>> list_documents(const http::Context& context, OfProperty property) {
    if (!co_await catalog::may_manage(context.database(), context.person(), property.id)) co_return refuse(Refusal::no_such_property);
    OfficeDocuments list;
    for (const auto& row : co_await documents_of(context, property.id)) {
        const OfficeDocument& document = row;
        list.items.push_back({document, http::entity_tag(json::to_json(document)), url_of(context, row)});
    }
    co_return list;
}

awaitable<Answer<OfficeDocument>> show_document(const http::Context& context, DocumentById by) {
    if (!co_await catalog::may_manage(context.database(), context.person(), by.id)) co_return refuse(Refusal::no_such_document);
    const auto row = (co_await context.database().read(queries::find_document, by.id, by.document_id)).first<DocumentRow>();
    if (!row) co_return refuse(Refusal::no_such_document);
    co_return *row;
}

awaitable<Answer<OfficeDocument>> change_document(http::WriteContext& context, DocumentById by, DocumentChange change) {
    if (!co_await catalog::may_manage(context.database(), context.person(), by.id)) co_return refuse(Refusal::no_such_document);
    const auto row = (co_await context.transaction.execute(queries::lock_document, by.id, by.document_id)).first<DocumentRow>();
    if (!row) co_return refuse(Refusal::no_such_document);
    const OfficeDocument& before = *row;
    const auto body = json::to_json(before);
    if (auto problem = http::check_unchanged(context.request, body)) co_return std::unexpected(*std::move(problem));
    const auto title = change.title.transform([](const auto& text) { return json::to_json(text); });
    co_await context.transaction.execute(queries::change_document, row->id, title, change.access, context.started_at);
    const OfficeDocument after =
        (co_await context.transaction.execute(queries::lock_document, by.id, by.document_id)).first<DocumentRow>().value();
    co_await jobs::audit(context.transaction, {context.person().subject, "document", row->id, "changed", body, json::to_json(after)},
                         context.started_at);
    co_await tell_pages(context.transaction, by.id, context.started_at);
    co_return after;
}

awaitable<Answer<Nothing>> remove_document(http::WriteContext& context, DocumentById by) {
    if (!co_await catalog::may_manage(context.database(), context.person(), by.id)) co_return refuse(Refusal::no_such_document);
    const auto row = (co_await context.transaction.execute(queries::lock_document, by.id, by.document_id)).first<DocumentRow>();
    if (!row) co_return refuse(Refusal::no_such_document);
    const auto now = context.started_at;
    co_await context.transaction.execute(queries::remove_document, row->id);
    co_await context.transaction.execute(queries::drop_upload, row->id, now);
    co_await context.transaction.execute(queries::add_leftovers, Area::closed, std::vector{row->key}, reasons::deleted, now);
    const OfficeDocument& before = *row;
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "document", row->id, "deleted", json::to_json(before), std::nullopt}, now);
    co_await tell_pages(context.transaction, by.id, now);
    co_return Nothing{};
}

awaitable<Answer<ListingDocuments>> list_documents_of_listing(const http::Context& context, DocumentsOfListing of) {
    const auto listing = co_await catalog::find_published_listing(context.database(), of.slug.value);
    if (!listing) co_return refuse(Refusal::no_such_listing);
    const std::string locale = boost::describe::enum_to_string(of.locale.value_or(http::Locale::en), "");
    ListingDocuments list;
    for (const auto& row : co_await documents_of(context, listing->property_id)) {
        if (!may_read(row.access, context.viewer)) continue;
        const auto title = boost::json::parse(row.title.text);
        list.items.push_back({.id = row.id,
                              .title = std::string{title.at(locale).as_string()},
                              .access = row.access,
                              .byte_size = row.byte_size,
                              .url = url_of(context, row)});
    }
    co_return list;
}

}  // namespace estate::media
