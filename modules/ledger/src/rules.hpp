#pragma once

/// What a journal is, and what amounts look like in a file. Pure: no database, no HTTP, no clock.

#include <ledger/stays.hpp>

#include <platform/core/problem.hpp>

#include <concepts>

namespace estate::ledger {

/// The largest amount of one entry, either way: entry_amount_within_bounds.
inline constexpr std::int64_t largest_amount_minor = 1'000'000'000'000'000;

/// The most entries of one journal.
inline constexpr std::size_t most_entries = 200;

/// ALL that keeps these entries from being a journal, by path below `/entries`; empty when nothing does.
std::vector<FieldError> faults_of(const std::vector<Entry>& entries);

/// The other way round, line by line.
std::vector<Entry> mirrored(std::vector<Entry> entries);

/// `total` in as many parts as there are weights, to the last cent: each its share rounded down (towards zero), what is left over goes to
/// those that lost most by it, the first of equals first. The weights are not negative and not all 0, or std::logic_error.
std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights);

/// `1234.50`, with the digits that the currency has. Without signs for thousands, for programs.
std::string decimal(std::int64_t amount_minor, const Currency& currency);

/// A field of a CSV file (RFC 4180). What it is decides, not what it looks like: a text that a spreadsheet would run as a formula is made
/// one that it shows, a number never is.
class CsvField {
public:
    CsvField(const char* text) : CsvField(std::string_view{text}) {}
    CsvField(const std::string& text) : CsvField(std::string_view{text}) {}
    CsvField(std::string_view text);
    template <std::integral Number>
    CsvField(Number number) : written_(std::to_string(number)) {}
    CsvField(const Money& amount) : written_(decimal(amount.amount_minor, amount.currency)) {}
    /// An absent one is empty.
    template <class T>
    CsvField(const std::optional<T>& value) : CsvField(value ? CsvField{*value} : CsvField{""}) {}

    /// Quoted where it must be.
    const std::string& written() const { return written_; }

private:
    std::string written_;
};
/// A line of such a file.
void write_line(std::string& file, const std::vector<CsvField>& fields);

}  // namespace estate::ledger
