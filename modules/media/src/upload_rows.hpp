#pragma once

#include "messages.hpp"

#include <platform/jobs/outbox.hpp>

namespace estate::media {

/// media.upload as find_upload and lock_upload give it.
struct UploadRow {
    Uuid id;
    Uuid property_id;
    UploadKind kind{};
    std::string file_name;
    std::string content_type;
    std::int64_t byte_size = 0;
    UploadState state{};
    std::optional<std::string> refusal;
    std::string original_key;
    Instant created_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(UploadRow, (),
                      (id, property_id, kind, file_name, content_type, byte_size, state, refusal, original_key, created_at, expires_at))

inline Upload to_upload(const UploadRow& row) {
    return {row.id, row.kind, row.file_name, row.byte_size, row.state, row.refusal, row.created_at};
}

/// Why files are left over: what a reader of the table or of the log finds.
namespace reasons {
inline constexpr const char* unpublished = "unpublished";
inline constexpr const char* refused = "refused";
inline constexpr const char* cancelled = "cancelled";
inline constexpr const char* deleted = "deleted";
}  // namespace reasons

/// Pages that name a deleted picture live on in caches for minutes; a day is on the safe side of all of them.
inline constexpr std::chrono::hours cache_memory{24};

/// Open pages of the office hear of it.
awaitable<void> tell_pages(db::Transaction& transaction, const Uuid& property_id, Instant now);

}  // namespace estate::media
