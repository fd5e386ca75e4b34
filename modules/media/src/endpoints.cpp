#include <media/media.hpp>

#include "rules.hpp"
#include "use_cases.hpp"

namespace estate::media {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("media");
    routes.write(Method::post, "/api/v1/properties/{id}/uploads",
                 {Audience::agent,
                  "Leave to upload one file: send exactly these bytes to `url`, with `headers`, then complete the upload",
                  201,
                  {{404, "There is no such property"}, {409, "`too_many_files`"}}},
                 request_upload);
    routes.get("/api/v1/properties/{id}/uploads",
               {.audience = Audience::agent, .summary = "Files on their way, and why some were refused", .problems = {{404, "not_found"}}},
               list_uploads);
    routes.write(Method::post, "/api/v1/uploads/{id}/complete",
                 {Audience::agent,
                  "The file has been sent; it is looked at and becomes a picture or a document",
                  202,
                  {{404, "There is no such upload"},
                   {409, "`not_uploaded`"},
                   {410, "`upload_expired`"},
                   {422, "`not_as_promised`"},
                   {503, "`store_unavailable`"}}},
                 complete_upload, look_at_bytes);
    routes.write(Method::del, "/api/v1/uploads/{id}",
                 {.audience = Audience::agent,
                  .summary = "Give an upload up, or forget a refused one",
                  .problems = {{404, "not_found"}, {409, "`upload_over`"}}},
                 cancel_upload);
    routes.custom(Method::put, "/api/v1/uploads/{id}/content", {Audience::everyone, "The bytes of an upload, at its signed address", 204},
                  "application/json", receive_content);
    routes.undocumented();
    routes.custom(Method::get, "/api/v1/documents/{id}/content", {Audience::everyone, "A document, at its signed address"},
                  "application/pdf", send_document);
    routes.undocumented();

    routes.get("/api/v1/properties/{id}/pictures",
               {.audience = Audience::agent, .summary = "The pictures of a property, cover first", .problems = {{404, "not_found"}}},
               list_pictures);
    routes.get("/api/v1/properties/{id}/pictures/{picture_id}",
               {.audience = Audience::agent, .summary = "A picture", .problems = {{404, "not_found"}}}, show_picture);
    routes.write(Method::patch, "/api/v1/properties/{id}/pictures/{picture_id}",
                 {.audience = Audience::agent,
                  .summary = "Describe a picture; needs If-Match with its entity tag",
                  .problems = {{404, "not_found"}, {409, "`last_photo`"}, {412, "`changed_meanwhile`"}, {428, "`precondition_required`"}}},
                 change_picture);
    routes.write(
        Method::put, "/api/v1/properties/{id}/pictures/order",
        {.audience = Audience::agent,
         .summary = "Arrange the pictures, cover first; needs If-Match with the entity tag of the list",
         .problems = {{404, "not_found"}, {412, "`changed_meanwhile`"}, {422, "`other_pictures`"}, {428, "`precondition_required`"}}},
        order_pictures);
    routes.write(Method::del, "/api/v1/properties/{id}/pictures/{picture_id}",
                 {.audience = Audience::agent,
                  .summary = "Take a picture away",
                  .problems = {{404, "not_found"}, {409, "`last_photo`: of a property on the market"}}},
                 remove_picture);
    routes.custom(Method::get, "/api/v1/properties/{id}/pictures/changes",
                  {Audience::everyone, "Live, at its signed address: says when pictures, documents or uploads have changed"},
                  "text/event-stream", stream_changes);
    routes.undocumented();

    routes.get("/api/v1/properties/{id}/documents",
               {.audience = Audience::agent, .summary = "The documents of a property", .problems = {{404, "not_found"}}}, list_documents);
    routes.get("/api/v1/properties/{id}/documents/{document_id}",
               {.audience = Audience::agent, .summary = "A document", .problems = {{404, "not_found"}}}, show_document);
    routes.write(Method::patch, "/api/v1/properties/{id}/documents/{document_id}",
                 {.audience = Audience::agent,
                  .summary = "Name a document and say who may read it; needs If-Match with its entity tag",
                  .problems = {{404, "not_found"}, {412, "`changed_meanwhile`"}, {428, "`precondition_required`"}}},
                 change_document);
    routes.write(Method::del, "/api/v1/properties/{id}/documents/{document_id}",
                 {.audience = Audience::agent, .summary = "Take a document away", .problems = {{404, "not_found"}}}, remove_document);
    routes.get("/api/v1/listings/{slug}/documents",
               {.audience = Audience::everyone,
                .summary = "The documents of a listing that the caller may read",
                .problems = {{404, "not_found"}}},
               list_documents_of_listing);
}

http::LargeBodies large_bodies() {
    return {.takes =
                [](const http::Request& request) {
                    return request.method == http::Method::put && request.path.starts_with("/api/v1/uploads/") &&
                           request.path.ends_with("/content");
                },
            .limit_bytes = static_cast<std::size_t>(most_photo_bytes)};
}

}  // namespace estate::media
