#pragma once

#include <platform/config/config.hpp>
#include <platform/core/clock.hpp>

#include "messages.hpp"

#include <filesystem>
#include <memory>
#include <stdexcept>

namespace estate::media {

/// Pictures as the site shows them are open to the world; originals and documents are closed to all but the server.
enum class Area { open, closed };
BOOST_DESCRIBE_ENUM(Area, open, closed)

/// The store cannot be reached, or failed.
struct StoreUnavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct StoredObject {
    std::int64_t byte_size = 0;
    /// Absent where the store does not keep it.
    std::optional<std::string> content_type;
};

/// What an upload promises to bring.
struct Promise {
    Uuid upload_id;
    std::string key;
    std::string content_type;
    std::int64_t byte_size = 0;
};

/// A store of files. The functions that give addresses are pure; all others block, so call them by on_thread, and throw StoreUnavailable.
class Store {
public:
    virtual ~Store() = default;

    virtual UploadTicket ticket(const Promise& promise, Instant now) const = 0;
    /// Opens a file of the closed area in a browser, for `download_lifetime`.
    virtual std::string download_url(const Uuid& document_id, const std::string& key, const std::string& file_name, Instant now) const = 0;

    virtual std::optional<StoredObject> find(Area area, const std::string& key) const = 0;
    virtual void fetch(Area area, const std::string& key, const std::filesystem::path& to) const = 0;
    virtual void keep(Area area, const std::string& key, const std::filesystem::path& from, const std::string& content_type) const = 0;
    /// Removing what is not there is no failure.
    virtual void remove(Area area, const std::string& key) const = 0;
};

/// The configured store; cheap to open, so each use opens its own.
std::shared_ptr<const Store> open_store(const config::Config& config);

/// What the two addresses of the store «disk» sign.
std::string upload_subject(const Promise& promise);
std::string download_subject(const Uuid& document_id);

/// Writes a whole file or nothing: under another name first, then renamed. For the store «disk».
void write_file(const std::filesystem::path& file, std::string_view content);

}  // namespace estate::media
