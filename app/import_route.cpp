#include "import_route.hpp"

#include "import_into.hpp"

namespace estate::app {
namespace {

constexpr auto import_path = "/api/v1/office/imports";
/// All rows are one transaction while others wait for the same thread and listings; more than this goes through `estate import`.
constexpr std::size_t most_bytes = 20 * 1024 * 1024;
constexpr std::size_t most_rows = 5'000;

struct ImportRequest {
    /// The text of a file (docs/import.md), with its header.
    std::string csv;
    /// Only says what would happen.
    bool dry_run = true;
};
BOOST_DESCRIBE_STRUCT(ImportRequest, (), (csv, dry_run))

struct BadCell {
    int line = 0;
    /// Empty when the whole line is meant.
    std::string column;
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(BadCell, (), (line, column, code, message))

struct ImportRow {
    int line = 0;
    std::string slug;
    std::string title;
    catalog::PropertyKind property_kind{};
    catalog::ListingKind listing_kind{};
    Money price;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (line, slug, title, property_kind, listing_kind, price))

struct ImportReport {
    /// True when the rows are in the catalog now.
    bool is_imported = false;
    std::vector<ImportRow> rows;
    /// All of them, by line; with one of them nothing is imported.
    std::vector<BadCell> errors;
    std::vector<std::string> ignored_columns;
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (is_imported, rows, errors, ignored_columns))

ImportReport to_report(const ImportFile& file) {
    ImportReport report;
    for (const auto& row : file.rows) {
        report.rows.push_back({row.line,
                               row.listing.slug.value,
                               row.listing.title.en.value,
                               row.property.kind,
                               row.listing.kind,
                               {row.listing.price_minor.value, row.listing.currency}});
    }
    for (const auto& error : file.errors) report.errors.push_back({error.line, error.column, error.code, error.message});
    report.ignored_columns = file.ignored_columns;
    return report;
}

Problem refused(const ImportReport& report) {
    Problem problem{.status = 422, .code = "import_refused", .detail = "Some rows are wrong; nothing was imported."};
    for (const auto& error : report.errors) {
        problem.errors.push_back({"/" + std::to_string(error.line) + "/" + error.column, error.code, error.message});
    }
    return problem;
}

std::unexpected<Problem> too_large(std::string detail) {
    return refuse(413, "import_too_large", std::move(detail) + " Divide the file, or import it on the server with `estate import`.");
}

/// A preview runs the whole import too, so that it sees what only the database refuses; then it rolls back.
db::awaitable<Answer<ImportReport>> import_listings(http::WriteContext& context, http::None, ImportRequest request) {
    if (request.csv.size() > most_bytes) co_return too_large("The file is larger than 20 MB.");
    const auto records = read_csv(request.csv);
    if (records && records->size() > most_rows + 1) {
        co_return too_large("The file has " + std::to_string(records->size() - 1) + " rows; 5,000 are taken at once.");
    }
    ImportFile file;
    if (records) {
        file = read_listings(*records, co_await catalog::known_names(context.database()));
    } else {
        file.errors.push_back({records.error().line, "", "not_csv", records.error().message});
    }
    if (file.errors.empty()) {
        const ImportedBy by{.agent_subject = context.person().subject, .importer = &context.person()};
        auto preview = request.dry_run ? std::optional{co_await context.database().begin()} : std::nullopt;
        auto& transaction = preview ? *preview : context.transaction;
        for (const auto& row : file.rows) co_await import_row(transaction, row, by, context.started_at, file.errors);
    }
    auto report = to_report(file);
    if (!request.dry_run && !report.errors.empty()) co_return std::unexpected(refused(report));
    report.is_imported = !request.dry_run;
    co_return report;
}

}  // namespace

void add_import_route(http::Routes& routes) {
    routes.module("catalog");
    routes.write(http::Method::post, import_path,
                 {http::Audience::agent,
                  "Import listings from CSV: a preview, or all or nothing",
                  200,
                  {{413, "`import_too_large`: more than 20 MB or 5,000 rows"},
                   {422, "Fields are wrong, or `import_refused`: the paths in `errors` are /line/column"}}},
                 import_listings);
}

bool brings_import(const http::Request& request) {
    return request.method == http::Method::post && request.path == import_path;
}

}  // namespace estate::app
