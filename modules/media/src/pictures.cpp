// Pictures in the office: described, arranged, taken away. They are rows of the catalog (decision 10); their files are ours.

#include <platform/http/precondition.hpp>

#include <media_queries.hpp>

#include "errors.hpp"
#include "upload_rows.hpp"
#include "use_cases.hpp"

#include <algorithm>

namespace estate::media {
namespace {

using Pictures = std::vector<catalog::OfficePicture>;

PictureList listed(const Pictures& pictures) {
    PictureList list;
    for (const auto& picture : pictures) list.items.push_back({picture, http::entity_tag(json::to_json(picture))});
    return list;
}

const catalog::OfficePicture* find_in(const Pictures& pictures, const Uuid& id) {
    const auto found = std::ranges::find(pictures, id, &catalog::OfficePicture::id);
    return found == pictures.end() ? nullptr : &*found;
}

std::string ids_json(const Pictures& pictures) {
    PictureOrder order;
    for (const auto& picture : pictures) order.ids.push_back(picture.id);
    return json::to_json(order);
}

/// What the catalog says of the property follows its pictures. A refusal leaves everything as it was.
awaitable<std::optional<Refusal>> follow_pictures(db::Transaction& transaction, const Uuid& property_id) {
    if (co_await catalog::is_shown_without_photo(transaction, property_id)) co_return Refusal::last_photo;
    co_await catalog::refresh_completeness(transaction, property_id);
    co_return std::nullopt;
}

awaitable<bool> may_arrange(const http::Context& context, const Uuid& property_id) {
    return catalog::may_manage(context.database(), context.person(), property_id);
}

}  // namespace

awaitable<Answer<PictureList>> list_pictures(const http::Context& context, OfProperty property) {
    if (!co_await may_arrange(context, property.id)) co_return refuse(Refusal::no_such_property);
    co_return listed(co_await catalog::pictures(context.database(), property.id, context.config().media_url));
}

awaitable<Answer<catalog::OfficePicture>> show_picture(const http::Context& context, PictureById by) {
    if (!co_await may_arrange(context, by.id)) co_return refuse(Refusal::no_such_picture);
    const auto pictures = co_await catalog::pictures(context.database(), by.id, context.config().media_url);
    const auto* picture = find_in(pictures, by.picture_id);
    if (!picture) co_return refuse(Refusal::no_such_picture);
    co_return *picture;
}

awaitable<Answer<catalog::OfficePicture>> change_picture(http::WriteContext& context, PictureById by, catalog::PictureChange change) {
    if (!co_await may_arrange(context, by.id)) co_return refuse(Refusal::no_such_picture);
    const auto before = co_await catalog::lock_pictures(context.transaction, by.id, context.config().media_url);
    const auto* picture = find_in(before, by.picture_id);
    if (!picture) co_return refuse(Refusal::no_such_picture);
    const auto body = json::to_json(*picture);
    if (auto problem = http::check_unchanged(context.request, body)) co_return std::unexpected(*std::move(problem));
    co_await catalog::change_picture(context.transaction, by.id, by.picture_id, change);
    if (change.kind && *change.kind != picture->kind) {
        if (const auto refusal = co_await follow_pictures(context.transaction, by.id)) co_return refuse(*refusal);
    }
    const auto after = co_await catalog::lock_pictures(context.transaction, by.id, context.config().media_url);
    auto changed = *find_in(after, by.picture_id);
    co_await jobs::audit(context.transaction, {context.person().subject, "picture", by.picture_id, "changed", body, json::to_json(changed)},
                         context.started_at);
    co_await tell_pages(context.transaction, by.id, context.started_at);
    co_return changed;
}

awaitable<Answer<PictureList>> order_pictures(http::WriteContext& context, OfProperty property, PictureOrder order) {
    if (!co_await may_arrange(context, property.id)) co_return refuse(Refusal::no_such_property);
    const auto before = co_await catalog::lock_pictures(context.transaction, property.id, context.config().media_url);
    if (auto problem = http::check_unchanged(context.request, json::to_json(listed(before))))
        co_return std::unexpected(*std::move(problem));
    const bool is_complete = std::ranges::is_permutation(before, order.ids, {}, &catalog::OfficePicture::id);
    if (!is_complete) co_return refuse(Refusal::other_pictures);
    co_await catalog::order_pictures(context.transaction, property.id, order.ids);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "property", property.id, "pictures_ordered", ids_json(before), json::to_json(order)},
                         context.started_at);
    co_await tell_pages(context.transaction, property.id, context.started_at);
    co_return listed(co_await catalog::lock_pictures(context.transaction, property.id, context.config().media_url));
}

awaitable<Answer<Nothing>> remove_picture(http::WriteContext& context, PictureById by) {
    if (!co_await may_arrange(context, by.id)) co_return refuse(Refusal::no_such_picture);
    const auto before = co_await catalog::lock_pictures(context.transaction, by.id, context.config().media_url);
    const auto* picture = find_in(before, by.picture_id);
    if (!picture) co_return refuse(Refusal::no_such_picture);
    const auto files = co_await catalog::remove_picture(context.transaction, by.id, by.picture_id);
    if (picture->kind == catalog::PictureKind::photo) {
        if (const auto refusal = co_await follow_pictures(context.transaction, by.id)) co_return refuse(*refusal);
    }
    const auto now = context.started_at;
    const auto after_caches = now + cache_memory;
    co_await context.transaction.execute(queries::add_leftovers, Area::open, files.value(), reasons::deleted, after_caches);
    if (const auto row = (co_await context.transaction.execute(queries::lock_upload, by.picture_id)).first<UploadRow>()) {
        co_await context.transaction.execute(queries::drop_upload, row->id, now);
        co_await context.transaction.execute(queries::add_leftovers, Area::closed, std::vector{row->original_key}, reasons::deleted, now);
    }
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "picture", by.picture_id, "deleted", json::to_json(*picture), std::nullopt}, now);
    co_await tell_pages(context.transaction, by.id, now);
    co_return Nothing{};
}

}  // namespace estate::media
