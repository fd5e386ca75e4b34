#pragma once

/// How a checked row of an import gets into the catalog, the calendar and the rates: the same for `estate import` and the office.

#include "import_rows.hpp"

namespace estate::app {

/// On whose behalf rows are imported.
struct ImportedBy {
    /// Becomes the agent of properties that have none.
    std::optional<std::string> agent_subject;
    /// Whose portfolio bounds what may be changed, and who stands in the audit trail; null for the command line, which may change all.
    const Viewer* importer = nullptr;
};

/// Writes one row; what only the database can refuse is added to `errors`, and then nothing may be committed.
db::awaitable<void> import_row(db::Transaction& transaction, const ImportedListing& row, const ImportedBy& by, Instant now,
                               std::vector<ImportError>& errors);

}  // namespace estate::app
