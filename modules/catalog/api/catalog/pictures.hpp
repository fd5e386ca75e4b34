#pragma once

/// Pictures of a property, as the module media writes them and the back office arranges them. Writing functions are part of the caller's
/// transaction.

#include <catalog/types.hpp>

#include <platform/db/pool.hpp>

namespace estate::catalog {

/// A text of the back office, in all languages; empty where there is none yet.
struct TextInLanguages {
    json::Text<0, 300> en;
    json::Text<0, 300> fr;
    json::Text<0, 300> es;
};
BOOST_DESCRIBE_STRUCT(TextInLanguages, (), (en, fr, es))

/// A file below the media address.
struct PictureFile {
    int width = 0;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(PictureFile, (), (width, key))

struct FinishedPicture {
    Uuid id;
    Uuid property_id;
    PictureKind kind{};
    int width = 0;
    int height = 0;
    std::string dominant_color;
    std::string placeholder;
    std::vector<PictureFile> variants;
    std::vector<PictureFile> avif;
};

/// A picture as the back office sees it; the first photo in the list is the cover.
struct OfficePicture {
    Uuid id;
    PictureKind kind{};
    json::Raw<TextInLanguages> alt;
    json::Raw<TextInLanguages> caption;
    int width = 0;
    int height = 0;
    std::string dominant_color;
    std::optional<std::string> placeholder;
    json::Raw<std::vector<PictureVariant>> variants;
};
BOOST_DESCRIBE_STRUCT(OfficePicture, (), (id, kind, alt, caption, width, height, dominant_color, placeholder, variants))

/// What is absent stays as it is.
struct PictureChange {
    std::optional<TextInLanguages> alt;
    std::optional<TextInLanguages> caption;
    std::optional<PictureKind> kind;
};
BOOST_DESCRIBE_STRUCT(PictureChange, (), (alt, caption, kind))

/// In the order in which the site shows them. `media_url` is config().media_url.
db::awaitable<std::vector<OfficePicture>> pictures(db::Pool& database, Uuid property_id, std::string media_url);
/// The same, after waiting for other writers of these pictures: nobody changes them until the transaction ends.
db::awaitable<std::vector<OfficePicture>> lock_pictures(db::Transaction& transaction, Uuid property_id, std::string media_url);

/// Adds it behind the others, described by the property's name. False when there is no such property.
db::awaitable<bool> add_picture(db::Transaction& transaction, const FinishedPicture& picture);

db::awaitable<void> change_picture(db::Transaction& transaction, Uuid property_id, Uuid picture_id, const PictureChange& change);

/// `ids` are all pictures of the property (see lock_pictures), cover first.
db::awaitable<void> order_pictures(db::Transaction& transaction, Uuid property_id, std::vector<Uuid> ids);

/// Gives the keys of the files that nothing shows any more; nothing when there is no such picture. Files of seeded pictures came with the
/// portfolio and are not given.
db::awaitable<std::optional<std::vector<std::string>>> remove_picture(db::Transaction& transaction, Uuid property_id, Uuid picture_id);

/// Whether a listing of the property is on the market and no photo is left: what taking one away must not bring about. An import brings
/// listings to the market before their photos, which is not this.
db::awaitable<bool> is_shown_without_photo(db::Transaction& transaction, Uuid property_id);

}  // namespace estate::catalog
