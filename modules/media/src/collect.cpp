// Files that nothing shows: uploads that were never finished, originals of what was refused, files of what was deleted.

#include <platform/observability/log.hpp>

#include <media_queries.hpp>

#include "jobs.hpp"
#include "store.hpp"
#include "threads.hpp"

namespace estate::media {
namespace {

constexpr std::chrono::hours oldest_work{1};

struct LeftoverRow {
    std::int64_t id = 0;
    Area area{};
    std::string key;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LeftoverRow, (), (id, area, key, reason))

/// Empty when it worked.
std::string remove_file(const Store& store, const LeftoverRow& leftover) {
    try {
        store.remove(leftover.area, leftover.key);
        return {};
    } catch (const StoreUnavailable& error) {
        return error.what();
    }
}

awaitable<void> remove_leftover(Works& works, const LeftoverRow& leftover) {
    const auto failure = co_await on_thread([store = open_store(works.config), &leftover] { return remove_file(*store, leftover); });
    auto transaction = co_await works.database.begin();
    if (failure.empty()) {
        co_await transaction.execute(queries::remove_leftover, leftover.id);
        ++counting().files_collected;
        log::info("media file collected", {{"key", leftover.key}, {"reason", leftover.reason}});
    } else {
        co_await transaction.execute(queries::postpone_leftover, leftover.id, works.clock());
        log::warn("media file not collected", {{"key", leftover.key}, {"error", failure}});
    }
    co_await transaction.commit();
}

/// Folders of a server that was killed while it worked.
void remove_old_work() {
    namespace fs = std::filesystem;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{fs::temp_directory_path(), error}) {
        if (!entry.path().filename().string().starts_with("estate-picture-")) continue;
        const auto changed = entry.last_write_time(error);
        if (!error && changed < fs::file_time_type::clock::now() - oldest_work) fs::remove_all(entry.path(), error);
    }
}

}  // namespace

awaitable<void> collect(Works& works) {
    const auto now = works.clock();
    auto transaction = co_await works.database.begin();
    co_await transaction.execute(queries::expire_uploads, now);
    co_await transaction.execute(queries::forget_refused_uploads, now);
    co_await transaction.commit();
    for (const auto& leftover : (co_await works.database.read(queries::find_leftovers, now)).rows<LeftoverRow>()) {
        co_await remove_leftover(works, leftover);
    }
    co_await on_thread([] { remove_old_work(); });
}

}  // namespace estate::media
