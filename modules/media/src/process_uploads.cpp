// From an arrived file to a picture or a document. The file is read, decoded and written outside any transaction; one transaction at the
// end shows the result. Whatever is lost on the way (worker, server, store) is tried again when the lease has ended, three times in all.

#include <platform/observability/log.hpp>

#include <media_queries.hpp>

#include "jobs.hpp"
#include "store.hpp"
#include "threads.hpp"
#include "upload_rows.hpp"

#include <boost/asio/thread_pool.hpp>

#include <array>
#include <fstream>

namespace estate::media {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds pause_after_loss{2};
constexpr std::chrono::hours publishing_time{24};

struct TakenRow {
    Uuid id;
    Uuid property_id;
    UploadKind kind{};
    std::string file_name;
    std::string content_type;
    std::int64_t byte_size = 0;
    std::string original_key;
    int attempts = 0;
    std::string created_by;
};
BOOST_DESCRIBE_STRUCT(TakenRow, (), (id, property_id, kind, file_name, content_type, byte_size, original_key, attempts, created_by))

/// A folder that goes with its owner.
class WorkFolder {
public:
    WorkFolder() {
        std::string name = (fs::temp_directory_path() / "estate-picture-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no room for temporary files");
        path_ = name;
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

struct VariantToStore {
    fs::path file;
    std::string key;
    const char* content_type;
};

struct Finished {
    catalog::FinishedPicture picture;
    std::vector<VariantToStore> files;
};

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<catalog::PictureFile> name_files(const std::vector<WorkerFile>& made, const char* extension, const fs::path& folder,
                                             const Uuid& id, std::vector<VariantToStore>& files) {
    const auto* type = std::string_view{extension} == "avif" ? "image/avif" : "image/webp";
    std::vector<catalog::PictureFile> named;
    for (const auto& variant : made) {
        const auto file = folder / variant.file;
        auto key = variant_key(id, variant.width, content_of(file), extension);
        files.push_back({file, key, type});
        named.push_back({variant.width, std::move(key)});
    }
    return named;
}

Finished finish(const TakenRow& upload, const WorkerPicture& made, const fs::path& folder) {
    Finished result;
    result.picture = {.id = upload.id,
                      .property_id = upload.property_id,
                      .kind = upload.kind == UploadKind::floor_plan ? catalog::PictureKind::floor_plan : catalog::PictureKind::photo,
                      .width = made.width,
                      .height = made.height,
                      .dominant_color = made.dominant_color,
                      .placeholder = made.placeholder,
                      .variants = name_files(made.variants, "webp", folder, upload.id, result.files),
                      .avif = name_files(made.avif, "avif", folder, upload.id, result.files)};
    return result;
}

std::vector<std::string> keys_of(const Finished& finished) {
    std::vector<std::string> keys;
    for (const auto& file : finished.files) keys.push_back(file.key);
    return keys;
}

awaitable<void> refuse_upload(Works& works, const TakenRow& upload, const std::string& reason) {
    const auto now = works.clock();
    auto transaction = co_await works.database.begin();
    const auto refused = co_await transaction.execute(queries::refuse_upload, upload.id, upload.attempts, reason, now);
    if (refused.affected() == 0) co_return;
    co_await transaction.execute(queries::add_leftovers, Area::closed, std::vector{upload.original_key}, reasons::refused, now);
    co_await jobs::audit(transaction, {"platform", "upload", upload.id, "refused", std::nullopt, R"({"refusal":")" + reason + "\"}"}, now);
    co_await tell_pages(transaction, upload.property_id, now);
    co_await transaction.commit();
    ++counting().uploads_refused;
    log::info("media upload refused", {{"upload", to_string(upload.id)}, {"refusal", reason}, {"attempts", upload.attempts}});
}

/// Nobody shows the files yet: should the process be lost before the picture is published, they are collected.
awaitable<void> announce_files(Works& works, const Finished& finished) {
    auto transaction = co_await works.database.begin();
    co_await transaction.execute(queries::add_leftovers, Area::open, keys_of(finished), reasons::unpublished,
                                 works.clock() + publishing_time);
    co_await transaction.commit();
}

awaitable<void> publish_picture(Works& works, const TakenRow& upload, const Finished& finished) {
    const auto now = works.clock();
    auto transaction = co_await works.database.begin();
    const auto done = co_await transaction.execute(queries::finish_upload, upload.id, upload.attempts, now);
    if (done.affected() == 0 || !co_await catalog::add_picture(transaction, finished.picture)) co_return;
    co_await catalog::refresh_completeness(transaction, upload.property_id);
    co_await transaction.execute(queries::forget_leftovers, keys_of(finished), reasons::unpublished);
    co_await jobs::audit(
        transaction, {upload.created_by, "picture", upload.id, "published", std::nullopt, json::to_json(finished.picture.variants)}, now);
    co_await tell_pages(transaction, upload.property_id, now);
    co_await transaction.commit();
    ++counting().pictures_made;
}

awaitable<void> make_picture(Works& works, const TakenRow& upload, const WorkFolder& work) {
    const auto original = work.path() / "original";
    const auto run = co_await on_thread([&] { return run_worker(works.config.picture_worker, original, work.path()); });
    auto& peak = counting().worker_peak_bytes;
    peak = std::max(peak, run.peak_bytes);
    if (!run.report || (!run.report->picture && !run.report->refusal)) {
        ++counting().workers_lost;
        throw std::runtime_error("the worker was lost: " + run.ending);
    }
    if (run.report->refusal) co_return co_await refuse_upload(works, upload, *run.report->refusal);
    const auto finished = co_await on_thread([&] { return finish(upload, *run.report->picture, work.path()); });
    co_await announce_files(works, finished);
    co_await on_thread([&, store = open_store(works.config)] {
        for (const auto& file : finished.files) store->keep(Area::open, file.key, file.file, file.content_type);
    });
    co_await publish_picture(works, upload, finished);
    log::info("media picture made", {{"upload", to_string(upload.id)}, {"peak_mb", run.peak_bytes / (1024 * 1024)}});
}

/// A document is not opened here; its first bytes say whether it is what it says.
awaitable<void> make_document(Works& works, const TakenRow& upload, const WorkFolder& work) {
    std::array<char, 5> begin{};
    std::ifstream{work.path() / "original", std::ios::binary}.read(begin.data(), begin.size());
    if (std::string_view{begin.data(), begin.size()} != "%PDF-") co_return co_await refuse_upload(works, upload, "not_a_pdf");
    const auto now = works.clock();
    auto transaction = co_await works.database.begin();
    const auto done = co_await transaction.execute(queries::finish_upload, upload.id, upload.attempts, now);
    if (done.affected() == 0) co_return;
    co_await transaction.execute(queries::add_document, upload.id, upload.property_id, title_of(upload.file_name), upload.file_name,
                                 upload.content_type, upload.byte_size, upload.original_key, now);
    co_await jobs::audit(transaction, {upload.created_by, "document", upload.id, "published"}, now);
    co_await tell_pages(transaction, upload.property_id, now);
    co_await transaction.commit();
}

awaitable<void> process(Works& works, const TakenRow& upload) {
    const WorkFolder work;
    co_await on_thread(
        [&, store = open_store(works.config)] { store->fetch(Area::closed, upload.original_key, work.path() / "original"); });
    if (upload.kind == UploadKind::document) {
        co_await make_document(works, upload, work);
    } else {
        co_await make_picture(works, upload, work);
    }
}

awaitable<void> put_back(Works& works, const TakenRow& upload) {
    auto transaction = co_await works.database.begin();
    co_await transaction.execute(queries::put_back_upload, upload.id, upload.attempts, works.clock() + pause_after_loss);
    co_await transaction.commit();
}

awaitable<std::optional<TakenRow>> take(Works& works) {
    auto transaction = co_await works.database.begin();
    const auto now = works.clock();
    auto taken = (co_await transaction.execute(queries::take_upload, now, now + processing_lease)).first<TakenRow>();
    co_await transaction.commit();
    co_return taken;
}

}  // namespace

awaitable<bool> process_next(Works& works) {
    const auto upload = co_await take(works);
    if (!upload) co_return false;
    std::string failure;
    try {
        // The attempts of a server that was lost each time count as well.
        if (upload->attempts > most_attempts) {
            co_await refuse_upload(works, *upload, std::string{could_not_process});
        } else {
            co_await process(works, *upload);
        }
    } catch (const db::Unavailable&) {
        throw;
    } catch (const std::exception& error) {
        failure = error.what();
    }
    if (failure.empty()) co_return true;
    log::warn("media processing failed", {{"upload", to_string(upload->id)}, {"attempt", upload->attempts}, {"error", failure}});
    if (upload->attempts >= most_attempts) {
        co_await refuse_upload(works, *upload, std::string{could_not_process});
    } else {
        co_await put_back(works, *upload);
    }
    co_return true;
}

boost::asio::thread_pool& threads() {
    static boost::asio::thread_pool pool{2};
    return pool;
}

Counts& counting() {
    static Counts counts;
    return counts;
}

Counts counts() {
    return counting();
}

void stop() {
    kill_worker();
    threads().join();
}

void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock) {
    const auto works = std::make_shared<Works>(Works{database, config, clock});
    runner.every("media.process", std::chrono::milliseconds{500}, [works]() -> awaitable<void> {
        while (co_await process_next(*works)) {
        }
    });
    runner.every("media.collect", std::chrono::seconds{config.media_collect_seconds}, [works] { return collect(*works); });
}

}  // namespace estate::media
