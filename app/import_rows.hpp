#pragma once

/// What a CSV file of listings says, checked. Pure: the names that the catalog knows are an argument.

#include "csv.hpp"

#include <catalog/editing.hpp>

namespace estate::app {

struct ImportError {
    int line = 0;
    std::string column;
    /// What a page says in the reader's language; the message says it in English, and more exactly.
    std::string code;
    std::string message;
    bool operator==(const ImportError&) const = default;
};

/// What booking and calendar need of a short stay.
struct ImportedStay {
    std::int64_t cleaning_minor = 0;
    int min_nights = 1;
    int max_nights = 365;
    std::string tax_name = "Tax";
    int tax_basis_points = 0;
    int preparation_days = 0;
};

struct ImportedListing {
    int line = 0;
    catalog::NewProperty property;
    catalog::NewListing listing;
    ImportedStay stay;
};

struct ImportFile {
    std::vector<ImportedListing> rows;
    /// Every bad cell, by line; then nothing may be imported.
    std::vector<ImportError> errors;
    /// Columns that mean nothing to the platform.
    std::vector<std::string> ignored_columns;
};

/// Checks all rows of a file whose first record is the header.
ImportFile read_listings(const std::vector<CsvRecord>& records, const catalog::KnownNames& known);

/// The column that a path of the catalog's errors comes from: `/attributes/zoning` is Zoning.
std::string column_of_path(std::string_view path);

/// `Villa São João, Lagos` is `villa-sao-joao-lagos`: an address of a page out of a text.
std::string slug_of(std::string_view text);

}  // namespace estate::app
