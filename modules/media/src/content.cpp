// The store «disk» and live changes: at addresses that we have signed, whoever holds them.

#include <media_queries.hpp>

#include "errors.hpp"
#include "sigv4.hpp"
#include "store.hpp"
#include "threads.hpp"
#include "upload_rows.hpp"
#include "use_cases.hpp"

#include <cstdio>

namespace estate::media {
namespace {

struct DocumentFileRow {
    std::string key;
    std::string file_name;
    std::string content_type;
};
BOOST_DESCRIBE_STRUCT(DocumentFileRow, (), (key, file_name, content_type))

Promise promise_of(const UploadRow& row) {
    return {row.id, row.original_key, row.content_type, row.byte_size};
}

bool has_signature(const http::Context& context, const std::string& subject) {
    const auto& query = context.request.query;
    const auto expires = query.find("expires");
    const auto signature = query.find("signature");
    return expires != query.end() && signature != query.end() &&
           is_signed(context.config().media_secret, subject, expires->second, signature->second, context.now());
}

http::Response problem(const http::Context& context, Refusal refusal) {
    return http::problem_response(to_problem(refusal), context.request.request_id);
}

std::string read_whole(const std::filesystem::path& file) {
    std::string content;
    if (auto* stream = std::fopen(file.c_str(), "rb")) {
        content.resize(std::filesystem::file_size(file));
        content.resize(std::fread(content.data(), 1, content.size(), stream));
        std::fclose(stream);
    }
    return content;
}

}  // namespace

http::awaitable<http::Response> receive_content(const http::Context& context) {
    const auto id = parse_uuid(context.request.path_parameters.at("id"));
    const auto row = id ? (co_await context.database().read(queries::find_upload, *id)).first<UploadRow>() : std::nullopt;
    if (!row || context.config().media_store != config::MediaStore::disk) co_return problem(context, Refusal::no_such_upload);
    if (!has_signature(context, upload_subject(promise_of(*row)))) co_return problem(context, Refusal::bad_signature);
    if (row->state != UploadState::presigned) co_return problem(context, Refusal::upload_over);
    const bool is_as_promised = static_cast<std::int64_t>(context.request.body.size()) == row->byte_size &&
                                context.request.header("content-type") == row->content_type;
    if (!is_as_promised) co_return problem(context, Refusal::not_as_promised);
    const auto file = std::filesystem::path{context.config().originals_folder} / row->original_key;
    co_await on_thread([&] { write_file(file, context.request.body); });
    co_return http::Response{.status = 204, .content_type = "", .body = ""};
}

http::awaitable<http::Response> send_document(const http::Context& context) {
    const auto id = parse_uuid(context.request.path_parameters.at("id"));
    if (!id || context.config().media_store != config::MediaStore::disk) co_return problem(context, Refusal::no_such_document);
    if (!has_signature(context, download_subject(*id))) co_return problem(context, Refusal::bad_signature);
    const auto found = (co_await context.database().read(queries::find_document_file, *id)).first<DocumentFileRow>();
    if (!found) co_return problem(context, Refusal::no_such_document);
    const auto file = std::filesystem::path{context.config().originals_folder} / found->key;
    auto content = co_await on_thread([file] { return read_whole(file); });
    co_return http::Response{
        .content_type = found->content_type,
        .body = std::move(content),
        .headers = {{"Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(found->file_name, false)},
                    {"Content-Security-Policy", "sandbox; default-src 'none'"},
                    {"X-Content-Type-Options", "nosniff"},
                    {"Cache-Control", "private, max-age=600"}}};
}

http::awaitable<http::Response> stream_changes(const http::Context& context) {
    if (!has_signature(context, "GET " + context.request.path)) co_return problem(context, Refusal::bad_signature);
    co_return http::Response{.content_type = "text/event-stream",
                             .body = {},
                             .headers = {{"Cache-Control", "no-store"}},
                             .stream = context.services.events.stream("pictures:" + context.request.path_parameters.at("id"))};
}

}  // namespace estate::media
