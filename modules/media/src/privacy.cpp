// The files are the company's; who brought them is a person's.

#include <media/privacy.hpp>

#include <media_queries.hpp>

namespace estate::media {
namespace {

db::awaitable<std::string> show_uploader(db::Pool& database, const identity::DataSubject& subject) {
    co_return (co_await database.read(queries::show_uploads_of, subject.subject)).scalar<std::string>();
}

db::awaitable<void> erase_uploader(db::Transaction& transaction, const identity::DataSubject& subject, Instant) {
    co_await transaction.execute(queries::part_uploads_from, subject.subject);
}

}  // namespace

identity::Holding personal_data() {
    return {.name = "uploads", .show = show_uploader, .erase = erase_uploader};
}

}  // namespace estate::media
