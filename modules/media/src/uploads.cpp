// A file's way in: promised, brought, and handed over to be processed.

#include <media/events.hpp>
#include <platform/observability/log.hpp>

#include <media_queries.hpp>

#include "errors.hpp"
#include "store.hpp"
#include "threads.hpp"
#include "upload_rows.hpp"
#include "use_cases.hpp"

namespace estate::media {
namespace {

constexpr std::chrono::hours changes_lifetime{24};

awaitable<std::optional<UploadRow>> find_own(const http::Context& context, const Uuid& id) {
    auto row = (co_await context.database().read(queries::find_upload, id)).first<UploadRow>();
    if (!row || !co_await catalog::may_manage(context.database(), context.person(), row->property_id)) co_return std::nullopt;
    co_return row;
}

}  // namespace

awaitable<void> tell_pages(db::Transaction& transaction, const Uuid& property_id, Instant now) {
    co_await jobs::emit(transaction, property_id, PicturesChanged{property_id}, now);
}

awaitable<Answer<UploadTicket>> request_upload(http::WriteContext& context, OfProperty property, UploadRequest request) {
    if (auto errors = check_promise(request.kind, request.content_type.value, request.byte_size); !errors.empty()) {
        co_return std::unexpected(
            Problem{.status = 422, .code = "invalid_request", .detail = "Such a file cannot be taken.", .errors = std::move(errors)});
    }
    if (!co_await catalog::may_manage(context.database(), context.person(), property.id)) co_return refuse(Refusal::no_such_property);
    const auto files = (co_await context.transaction.execute(queries::count_files, property.id)).scalar<int>();
    if (files >= most_files_of_a_property) co_return refuse(Refusal::too_many_files);

    const auto now = context.started_at;
    const auto id = new_id();
    const Promise promise{id, original_key(property.id, id, request.content_type.value), request.content_type.value, request.byte_size};
    const auto ticket = open_store(context.config())->ticket(promise, now);
    co_await context.transaction.execute(queries::add_upload, id, property.id, request.kind, request.file_name.value, promise.content_type,
                                         promise.byte_size, promise.key, context.person().subject, now, ticket.expires_at);
    co_await jobs::audit(context.transaction, {context.person().subject, "upload", id, "promised", std::nullopt, json::to_json(request)},
                         now);
    co_return ticket;
}

awaitable<std::optional<Problem>> look_at_bytes(const http::Context& context, const UploadById& upload, const CompleteRequest&) {
    const auto row = co_await find_own(context, upload.id);
    if (!row) co_return to_problem(Refusal::no_such_upload);
    // A repetition finds its stored answer in the transaction.
    if (row->state != UploadState::presigned) co_return std::nullopt;
    std::optional<StoredObject> found;
    try {
        found =
            co_await on_thread([store = open_store(context.config()), key = row->original_key] { return store->find(Area::closed, key); });
    } catch (const StoreUnavailable& error) {
        log::warn("media store unavailable", {{"request_id", context.request.request_id}, {"error", error.what()}});
        co_return to_problem(Refusal::store_unavailable);
    }
    if (!found) co_return to_problem(context.now() >= row->expires_at ? Refusal::upload_expired : Refusal::not_uploaded);
    const bool is_as_promised = found->byte_size == row->byte_size && found->content_type.value_or(row->content_type) == row->content_type;
    if (!is_as_promised) co_return to_problem(Refusal::not_as_promised);
    co_return std::nullopt;
}

awaitable<Answer<Upload>> complete_upload(http::WriteContext& context, UploadById upload, CompleteRequest) {
    auto row = (co_await context.transaction.execute(queries::lock_upload, upload.id)).first<UploadRow>();
    if (!row) co_return refuse(Refusal::no_such_upload);
    // What look_at_bytes has seen of a promised upload stands.
    if (row->state != UploadState::presigned) co_return to_upload(*row);
    const auto now = context.started_at;
    co_await context.transaction.execute(queries::store_upload, row->id, now);
    row->state = UploadState::stored;
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "upload", row->id, "stored", std::nullopt, json::to_json(to_upload(*row))}, now);
    co_await tell_pages(context.transaction, row->property_id, now);
    co_return to_upload(*row);
}

awaitable<Answer<Nothing>> cancel_upload(http::WriteContext& context, UploadById upload) {
    const auto row = (co_await context.transaction.execute(queries::lock_upload, upload.id)).first<UploadRow>();
    if (!row || !co_await catalog::may_manage(context.database(), context.person(), row->property_id)) {
        co_return refuse(Refusal::no_such_upload);
    }
    if (row->state == UploadState::ready) co_return refuse(Refusal::upload_over);
    const auto now = context.started_at;
    co_await context.transaction.execute(queries::drop_upload, row->id, now);
    // An address that was given out works until it expires, so what comes late is collected as well.
    if (row->state != UploadState::refused) {
        co_await context.transaction.execute(queries::add_leftovers, Area::closed, std::vector{row->original_key}, reasons::cancelled,
                                             std::max(now, row->expires_at));
    }
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "upload", row->id, "cancelled", json::to_json(to_upload(*row)), std::nullopt}, now);
    co_await tell_pages(context.transaction, row->property_id, now);
    co_return Nothing{};
}

awaitable<Answer<UploadList>> list_uploads(const http::Context& context, OfProperty property) {
    if (!co_await catalog::may_manage(context.database(), context.person(), property.id)) co_return refuse(Refusal::no_such_property);
    UploadList list;
    list.items = (co_await context.database().read(queries::list_uploads, property.id)).rows<Upload>();
    // The same all day, so that the list's entity tag changes with its content only.
    const auto until = std::chrono::ceil<std::chrono::days>(context.now()) + changes_lifetime;
    const auto path = "/api/v1/properties/" + to_string(property.id) + "/pictures/changes";
    list.changes_url = path + "?" + signed_query(context.config().media_secret, "GET " + path, until);
    co_return list;
}

}  // namespace estate::media
