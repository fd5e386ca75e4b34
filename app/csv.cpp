#include "csv.hpp"

#include <algorithm>
#include <optional>

namespace estate::app {
namespace {

char separator_of(std::string_view text) {
    int commas = 0;
    int semicolons = 0;
    bool quoted = false;
    for (const char letter : text.substr(0, std::min(text.find('\n'), text.size()))) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        commas += letter == ',';
        semicolons += letter == ';';
    }
    return semicolons > commas ? ';' : ',';
}

/// The length of the well-formed UTF-8 sequence at the front of `text`, 0 when there is none (RFC 3629).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    const auto follows = [&](std::size_t at) { return (byte(at) & 0xC0u) == 0x80u; };
    const auto lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool too_high = lead == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !too_high ? 4 : 0;
    }
    return 0;
}

std::optional<CsvError> find_bad_byte(std::string_view text) {
    int line = 1;
    while (!text.empty()) {
        const auto length = sequence_length(text);
        if (length == 0) return CsvError{line, "is not UTF-8; save the file as UTF-8"};
        if (text.front() == '\0') return CsvError{line, "holds a zero byte"};
        line += text.front() == '\n';
        text.remove_prefix(length);
    }
    return std::nullopt;
}

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::expected<std::vector<CsvRecord>, CsvError> read() {
        std::vector<CsvRecord> records;
        while (at_ < text_.size()) {
            CsvRecord record{.line = line_, .fields = {}};
            if (const auto error = read_record(record)) return std::unexpected(*error);
            if (record.fields.size() > 1 || !record.fields.front().empty()) records.push_back(std::move(record));
        }
        return records;
    }

private:
    std::optional<CsvError> read_record(CsvRecord& record) {
        while (true) {
            std::string field;
            if (const auto error = next_is('"') ? read_quoted(field) : read_plain(field)) return error;
            record.fields.push_back(std::move(field));
            if (at_ == text_.size() || end_line()) return std::nullopt;
            ++at_;
        }
    }

    std::optional<CsvError> read_plain(std::string& field) {
        while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) {
            if (text_[at_] == '"') return CsvError{line_, "has a quote inside a field that does not begin with one"};
            field += text_[at_++];
        }
        return std::nullopt;
    }

    std::optional<CsvError> read_quoted(std::string& field) {
        const int began = line_;
        ++at_;
        while (at_ < text_.size()) {
            const char letter = text_[at_++];
            if (letter == '"' && !next_is('"')) {
                if (at_ == text_.size() || text_[at_] == separator_ || at_line_end()) return std::nullopt;
                return CsvError{line_, "has text after a closing quote"};
            }
            // A doubled quote stands for one.
            if (letter == '"') ++at_;
            line_ += letter == '\n';
            field += letter;
        }
        return CsvError{began, "has a quote that is never closed"};
    }

    bool next_is(char letter) const { return at_ < text_.size() && text_[at_] == letter; }
    bool at_line_end() const { return next_is('\n') || (next_is('\r') && at_ + 1 < text_.size() && text_[at_ + 1] == '\n'); }
    bool end_line() {
        if (!at_line_end()) return false;
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
        return true;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

std::expected<std::vector<CsvRecord>, CsvError> read_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto error = find_bad_byte(text)) return std::unexpected(*error);
    return Reader{text, separator_of(text)}.read();
}

}  // namespace estate::app
