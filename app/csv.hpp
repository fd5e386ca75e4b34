#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace estate::app {

/// One record of a CSV file. `line` is the line of the file (from 1) on which it begins; a quoted field may span several.
struct CsvRecord {
    int line = 0;
    std::vector<std::string> fields;
};

struct CsvError {
    int line = 0;
    std::string message;
};

/// Reads RFC 4180 text in UTF-8, with or without a byte-order mark, lines ended by LF or CRLF. The separator is a comma, or a semicolon
/// when the first line has more of those outside quotes. Empty lines are skipped. The error names the line of the broken quote or byte.
std::expected<std::vector<CsvRecord>, CsvError> read_csv(std::string_view text);

}  // namespace estate::app
