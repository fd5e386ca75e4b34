#pragma once

#include "messages.hpp"

namespace estate::media {

awaitable<Answer<UploadTicket>> request_upload(http::WriteContext& context, OfProperty property, UploadRequest request);
/// Looks whether the bytes are there and as promised, before a transaction is opened.
awaitable<std::optional<Problem>> look_at_bytes(const http::Context& context, const UploadById& upload, const CompleteRequest& request);
awaitable<Answer<Upload>> complete_upload(http::WriteContext& context, UploadById upload, CompleteRequest request);
awaitable<Answer<Nothing>> cancel_upload(http::WriteContext& context, UploadById upload);
awaitable<Answer<UploadList>> list_uploads(const http::Context& context, OfProperty property);

/// The store «disk» at its signed addresses.
http::awaitable<http::Response> receive_content(const http::Context& context);
http::awaitable<http::Response> send_document(const http::Context& context);
/// Server-sent events at a signed address.
http::awaitable<http::Response> stream_changes(const http::Context& context);

awaitable<Answer<PictureList>> list_pictures(const http::Context& context, OfProperty property);
awaitable<Answer<catalog::OfficePicture>> show_picture(const http::Context& context, PictureById picture);
awaitable<Answer<catalog::OfficePicture>> change_picture(http::WriteContext& context, PictureById picture, catalog::PictureChange change);
awaitable<Answer<PictureList>> order_pictures(http::WriteContext& context, OfProperty property, PictureOrder order);
awaitable<Answer<Nothing>> remove_picture(http::WriteContext& context, PictureById picture);

awaitable<Answer<OfficeDocuments>> list_documents(const http::Context& context, OfProperty property);
awaitable<Answer<OfficeDocument>> show_document(const http::Context& context, DocumentById document);
awaitable<Answer<OfficeDocument>> change_document(http::WriteContext& context, DocumentById document, DocumentChange change);
awaitable<Answer<Nothing>> remove_document(http::WriteContext& context, DocumentById document);
awaitable<Answer<ListingDocuments>> list_documents_of_listing(const http::Context& context, DocumentsOfListing listing);

}  // namespace estate::media
