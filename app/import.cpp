#include "import.hpp"

#include "import_into.hpp"
#include "task.hpp"

#include <iostream>

namespace estate::app {
namespace {

void print(const ImportError& error) {
    std::cerr << "line " << error.line;
    if (!error.column.empty()) std::cerr << ", column " << error.column;
    std::cerr << ": " << error.message << '\n';
}

db::awaitable<int> import_records(db::Pool& database, const std::vector<CsvRecord>& records, std::optional<std::string> agent,
                                  Instant now) {
    auto file = read_listings(records, co_await catalog::known_names(database));
    for (const auto& column : file.ignored_columns) std::cout << "Column " << column << " is not imported.\n";
    if (file.errors.empty()) {
        auto transaction = co_await database.begin();
        for (const auto& row : file.rows)
            co_await import_row(transaction, row, {.agent_subject = agent, .importer = nullptr}, now, file.errors);
        if (file.errors.empty()) co_await transaction.commit();
    }
    for (const auto& error : file.errors) print(error);
    if (!file.errors.empty()) {
        std::cerr << file.errors.size() << (file.errors.size() == 1 ? " problem" : " problems") << "; nothing was imported.\n";
        co_return 1;
    }
    std::cout << "Imported " << file.rows.size() << " listings.\n";
    co_return 0;
}

}  // namespace

int import_csv(const config::Config& config, const std::vector<std::string>& arguments) {
    const bool names_agent = arguments.size() == 3 && arguments[1] == "--agent";
    if (arguments.size() != 1 && !names_agent) {
        std::cerr << "estate import FILE.csv [--agent SUBJECT]\n";
        return 2;
    }
    const auto agent = names_agent ? std::optional{arguments[2]} : std::nullopt;
    const auto records = read_csv(read_file(arguments[0]));
    if (!records) {
        print({records.error().line, "", "not_csv", records.error().message});
        std::cerr << "Nothing was imported.\n";
        return 1;
    }
    return run_task(config, [&](db::Pool& database) { return import_records(database, *records, agent, system_now()); });
}

}  // namespace estate::app
