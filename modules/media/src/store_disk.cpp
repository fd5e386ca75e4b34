// Files in two folders of this machine. The gateway serves one of them; uploads and documents pass through the server (content.cpp).

#include "store.hpp"

#include "store_kinds.hpp"

#include <format>
#include <fstream>

namespace estate::media {

namespace fs = std::filesystem;

namespace {

class DiskStore : public Store {
public:
    explicit DiskStore(const config::Config& config)
        : open_(config.media_folder), closed_(config.originals_folder), secret_(config.media_secret) {}

    UploadTicket ticket(const Promise& promise, Instant now) const override {
        const auto until = now + upload_lifetime;
        return {
            .id = promise.upload_id,
            .method = "PUT",
            .url = "/api/v1/uploads/" + to_string(promise.upload_id) + "/content?" + signed_query(secret_, upload_subject(promise), until),
            .headers = {{"Content-Type", promise.content_type}},
            .expires_at = until};
    }

    std::string download_url(const Uuid& document_id, const std::string&, const std::string&, Instant now) const override {
        return "/api/v1/documents/" + to_string(document_id) + "/content?" +
               signed_query(secret_, download_subject(document_id), now + download_lifetime);
    }

    std::optional<StoredObject> find(Area area, const std::string& key) const override {
        std::error_code error;
        const auto size = fs::file_size(path_of(area, key), error);
        if (error) return std::nullopt;
        // The type was held against the promise when the bytes came in.
        return StoredObject{static_cast<std::int64_t>(size), std::nullopt};
    }

    void fetch(Area area, const std::string& key, const fs::path& to) const override {
        std::error_code error;
        fs::copy_file(path_of(area, key), to, fs::copy_options::overwrite_existing, error);
        if (error) throw StoreUnavailable("reading " + key + ": " + error.message());
    }

    void keep(Area area, const std::string& key, const fs::path& from, const std::string&) const override {
        std::ifstream file{from, std::ios::binary};
        const std::string content{std::istreambuf_iterator<char>{file}, {}};
        write_file(path_of(area, key), content);
    }

    void remove(Area area, const std::string& key) const override {
        std::error_code error;
        fs::remove(path_of(area, key), error);
        if (error) throw StoreUnavailable("removing " + key + ": " + error.message());
    }

private:
    /// Keys are made by us, never by a caller.
    fs::path path_of(Area area, const std::string& key) const { return (area == Area::open ? open_ : closed_) / key; }

    fs::path open_;
    fs::path closed_;
    std::string secret_;
};

}  // namespace

std::shared_ptr<const Store> open_disk_store(const config::Config& config) {
    return std::make_shared<DiskStore>(config);
}

std::string upload_subject(const Promise& promise) {
    return std::format("PUT {} {} {}", to_string(promise.upload_id), promise.content_type, promise.byte_size);
}

std::string download_subject(const Uuid& document_id) {
    return "GET " + to_string(document_id);
}

void write_file(const fs::path& file, std::string_view content) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path unfinished = file.string() + "." + to_string(new_id());
    std::ofstream out{unfinished, std::ios::binary};
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (out) fs::rename(unfinished, file, error);
    if (out && !error) return;
    fs::remove(unfinished, error);
    throw StoreUnavailable("writing " + file.filename().string());
}

std::shared_ptr<const Store> open_store(const config::Config& config) {
    switch (config.media_store) {
        case config::MediaStore::disk: return open_disk_store(config);
        case config::MediaStore::s3: return open_s3_store(config);
    }
    return nullptr;
}

}  // namespace estate::media
