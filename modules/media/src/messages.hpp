#pragma once

#include <catalog/catalog.hpp>
#include <catalog/editing.hpp>
#include <catalog/pictures.hpp>
#include <media/media.hpp>

#include "rules.hpp"

namespace estate::media {

using db::awaitable;

struct OfProperty {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(OfProperty, (), (id))

struct UploadById {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(UploadById, (), (id))

struct PictureById {
    Uuid id;
    Uuid picture_id;
};
BOOST_DESCRIBE_STRUCT(PictureById, (), (id, picture_id))

struct DocumentById {
    Uuid id;
    Uuid document_id;
};
BOOST_DESCRIBE_STRUCT(DocumentById, (), (id, document_id))

struct DocumentsOfListing {
    json::Slug slug;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(DocumentsOfListing, (), (slug, locale))

struct UploadRequest {
    UploadKind kind{};
    json::Text<1, 200> file_name;
    json::Text<3, 100> content_type;
    std::int64_t byte_size = 0;
};
BOOST_DESCRIBE_STRUCT(UploadRequest, (), (kind, file_name, content_type, byte_size))

struct HeaderLine {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(HeaderLine, (), (name, value))

/// Leave to send the promised bytes, and nothing else, to an address.
struct UploadTicket {
    Uuid id;
    std::string method;
    std::string url;
    std::vector<HeaderLine> headers;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(UploadTicket, (), (id, method, url, headers, expires_at))

/// The bytes are there.
struct CompleteRequest {};
BOOST_DESCRIBE_STRUCT(CompleteRequest, (), ())

struct Upload {
    Uuid id;
    UploadKind kind{};
    std::string file_name;
    std::int64_t byte_size = 0;
    UploadState state{};
    /// Why it was refused: `not_an_image`, `too_many_pixels`, `too_small`, `not_a_photo`, `damaged`, `not_a_pdf`, `could_not_process`.
    std::optional<std::string> refusal;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, kind, file_name, byte_size, state, refusal, created_at))

/// Files that are not pictures or documents yet, and those that never will be.
struct UploadList {
    std::vector<Upload> items;
    /// A stream of server-sent events that says when pictures, documents or uploads of the property have changed. Good for a day.
    std::string changes_url;
};
BOOST_DESCRIBE_STRUCT(UploadList, (), (items, changes_url))

/// A picture with the entity tag of its own address, for If-Match.
struct ListedPicture {
    catalog::OfficePicture picture;
    std::string etag;
};
BOOST_DESCRIBE_STRUCT(ListedPicture, (), (picture, etag))

struct PictureList {
    std::vector<ListedPicture> items;
};
BOOST_DESCRIBE_STRUCT(PictureList, (), (items))

struct PictureOrder {
    std::vector<Uuid> ids;
};
BOOST_DESCRIBE_STRUCT(PictureOrder, (), (ids))

struct OfficeDocument {
    Uuid id;
    json::Raw<catalog::TextInLanguages> title;
    Access access{};
    std::string file_name;
    std::int64_t byte_size = 0;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(OfficeDocument, (), (id, title, access, file_name, byte_size, created_at))

struct ListedDocument {
    OfficeDocument document;
    std::string etag;
    /// Opens it, for ten minutes.
    std::string url;
};
BOOST_DESCRIBE_STRUCT(ListedDocument, (), (document, etag, url))

struct OfficeDocuments {
    std::vector<ListedDocument> items;
};
BOOST_DESCRIBE_STRUCT(OfficeDocuments, (), (items))

struct DocumentChange {
    std::optional<catalog::ShortText> title;
    std::optional<Access> access;
};
BOOST_DESCRIBE_STRUCT(DocumentChange, (), (title, access))

struct ListingDocument {
    Uuid id;
    std::string title;
    Access access{};
    std::int64_t byte_size = 0;
    /// Opens it, for ten minutes.
    std::string url;
};
BOOST_DESCRIBE_STRUCT(ListingDocument, (), (id, title, access, byte_size, url))

struct ListingDocuments {
    std::vector<ListingDocument> items;
};
BOOST_DESCRIBE_STRUCT(ListingDocuments, (), (items))

}  // namespace estate::media
