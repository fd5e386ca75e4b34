#include <catalog/pictures.hpp>

#include <catalog_queries.hpp>

#include <boost/json/parse.hpp>

namespace estate::catalog {
namespace {

struct RemovedRow {
    json::Raw<std::vector<std::string>> keys;
};
BOOST_DESCRIBE_STRUCT(RemovedRow, (), (keys))

}  // namespace

db::awaitable<std::vector<OfficePicture>> pictures(db::Pool& database, Uuid property_id, std::string media_url) {
    co_return (co_await database.read(queries::list_office_pictures, property_id, media_url)).rows<OfficePicture>();
}

db::awaitable<std::vector<OfficePicture>> lock_pictures(db::Transaction& transaction, Uuid property_id, std::string media_url) {
    co_await transaction.execute(queries::lock_pictures, property_id);
    co_return (co_await transaction.execute(queries::list_office_pictures, property_id, media_url)).rows<OfficePicture>();
}

db::awaitable<bool> add_picture(db::Transaction& transaction, const FinishedPicture& picture) {
    co_await transaction.execute(queries::lock_pictures, picture.property_id);
    const auto added = co_await transaction.execute(queries::add_uploaded_picture, picture.id, picture.property_id, picture.width,
                                                    picture.height, picture.dominant_color, json::to_json(picture.variants), picture.kind,
                                                    picture.placeholder, json::to_json(picture.avif));
    co_return added.affected() == 1;
}

db::awaitable<void> change_picture(db::Transaction& transaction, Uuid property_id, Uuid picture_id, const PictureChange& change) {
    const auto as_json = [](const TextInLanguages& text) { return json::to_json(text); };
    co_await transaction.execute(queries::change_picture, property_id, picture_id, change.alt.transform(as_json),
                                 change.caption.transform(as_json), change.kind);
}

db::awaitable<void> order_pictures(db::Transaction& transaction, Uuid property_id, std::vector<Uuid> ids) {
    co_await transaction.execute(queries::order_pictures, property_id, ids);
}

db::awaitable<std::optional<std::vector<std::string>>> remove_picture(db::Transaction& transaction, Uuid property_id, Uuid picture_id) {
    const auto removed = (co_await transaction.execute(queries::remove_picture, property_id, picture_id)).first<RemovedRow>();
    if (!removed) co_return std::nullopt;
    std::vector<std::string> keys;
    const auto list = boost::json::parse(removed->keys.text);
    for (const auto& key : list.as_array()) keys.emplace_back(key.as_string());
    co_return keys;
}

db::awaitable<bool> is_shown_without_photo(db::Transaction& transaction, Uuid property_id) {
    co_return (co_await transaction.execute(queries::is_shown_without_photo, property_id)).scalar<bool>();
}

}  // namespace estate::catalog
