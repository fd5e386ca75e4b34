#pragma once

#include <platform/core/clock.hpp>
#include <platform/core/ids.hpp>
#include <platform/core/problem.hpp>
#include <platform/http/viewer.hpp>

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace estate::media {

enum class UploadKind { photo, floor_plan, document };
BOOST_DESCRIBE_ENUM(UploadKind, photo, floor_plan, document)

enum class UploadState { presigned, stored, processing, ready, refused, gone };
BOOST_DESCRIBE_ENUM(UploadState, presigned, stored, processing, ready, refused, gone)

/// Who may read a document; each includes the ones after it.
enum class Access { everyone, signed_in, agent };
BOOST_DESCRIBE_ENUM(Access, everyone, signed_in, agent)

/// What a file is refused for, in words of the page: `not_an_image`, `too_many_pixels`, `too_small`, `not_a_photo`, `damaged`, `not_a_pdf`,
/// `could_not_process`.
inline constexpr std::string_view could_not_process = "could_not_process";

inline constexpr std::int64_t most_photo_bytes = 40LL * 1024 * 1024;
inline constexpr std::int64_t most_document_bytes = 20LL * 1024 * 1024;
inline constexpr int most_files_of_a_property = 300;
inline constexpr int most_attempts = 3;
inline constexpr std::chrono::minutes upload_lifetime{15};
inline constexpr std::chrono::minutes download_lifetime{10};
/// Reading, decoding and writing a file takes seconds; who has held it for longer is lost.
inline constexpr std::chrono::minutes processing_lease{3};

/// What is wrong with a file that somebody wants to upload, by what he says of it.
std::vector<FieldError> check_promise(UploadKind kind, std::string_view content_type, std::int64_t byte_size);

/// Whether somebody (or nobody in particular) may read a document.
bool may_read(Access access, const std::optional<Viewer>& viewer);

/// Where an original is kept: no name of a person's file, nothing to guess.
std::string original_key(const Uuid& property_id, const Uuid& upload_id, std::string_view content_type);

/// `p/<id>-960-<hash>.webp`: the hash of the content makes the address that of one content for ever.
std::string variant_key(const Uuid& picture_id, int width, std::string_view content, std::string_view extension);

/// A file name without its ending and its separators, as a first title: `Plan_rez-de-chaussée.pdf` is `Plan rez de chaussée`.
std::string title_of(std::string_view file_name);

/// Signs `subject` until a moment; the two go into an address as `expires` and `signature`.
std::string signature_of(std::string_view secret, std::string_view subject, std::int64_t expires);
/// `expires=…&signature=…`
std::string signed_query(std::string_view secret, std::string_view subject, Instant until);
bool is_signed(std::string_view secret, std::string_view subject, std::string_view expires, std::string_view signature, Instant now);

}  // namespace estate::media
