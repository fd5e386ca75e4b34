#pragma once

#include <platform/core/problem.hpp>

namespace estate::media {

/// Expected failures of this module.
enum class Refusal {
    no_such_property,
    no_such_upload,
    no_such_picture,
    no_such_document,
    no_such_listing,
    too_many_files,
    not_uploaded,
    not_as_promised,
    upload_expired,
    upload_over,
    bad_signature,
    other_pictures,
    last_photo,
    store_unavailable
};

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::no_such_property: return {.status = 404, .code = "not_found", .detail = "There is no such property."};
        case Refusal::no_such_upload: return {.status = 404, .code = "not_found", .detail = "There is no such upload."};
        case Refusal::no_such_picture: return {.status = 404, .code = "not_found", .detail = "There is no such picture."};
        case Refusal::no_such_document: return {.status = 404, .code = "not_found", .detail = "There is no such document."};
        case Refusal::no_such_listing: return {.status = 404, .code = "not_found", .detail = "There is no such listing."};
        case Refusal::too_many_files:
            return {.status = 409, .code = "too_many_files", .detail = "The property has as many files as it may have; remove some first."};
        case Refusal::not_uploaded: return {.status = 409, .code = "not_uploaded", .detail = "The file has not arrived yet."};
        case Refusal::not_as_promised:
            return {.status = 422, .code = "not_as_promised", .detail = "The file that arrived is not of the promised size and type."};
        case Refusal::upload_expired:
            return {.status = 410, .code = "upload_expired", .detail = "The upload came too late; ask for a new one."};
        case Refusal::upload_over: return {.status = 409, .code = "upload_over", .detail = "This upload has come to its end already."};
        case Refusal::bad_signature:
            return {.status = 403, .code = "bad_signature", .detail = "The address is not one that we gave, or it is too old."};
        case Refusal::other_pictures:
            return {.status = 422, .code = "other_pictures", .detail = "Name each picture of the property exactly once."};
        case Refusal::last_photo:
            return {.status = 409,
                    .code = "last_photo",
                    .detail = "It is the last photo of a property that is on the market; bring another one first."};
        case Refusal::store_unavailable:
            return {.status = 503, .code = "store_unavailable", .detail = "The store of files cannot be reached; try again in a moment."};
    }
    return {};
}

inline std::unexpected<Problem> refuse(Refusal refusal) {
    return std::unexpected(to_problem(refusal));
}

}  // namespace estate::media
