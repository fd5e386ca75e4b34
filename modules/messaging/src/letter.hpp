#pragma once

/// A mail as its parts; text and HTML are made from the same parts, so that they say the same. Whatever is in a part is text: only
/// to_html writes markup, and it escapes everything that it did not write itself.

#include <platform/http/routes.hpp>

#include <string>
#include <variant>
#include <vector>

namespace estate::messaging {

struct Paragraph {
    std::string text;
};
/// What somebody has written, as he wrote it.
struct Quotation {
    std::string author;
    std::string text;
};
/// Names and values beneath one another; values may have several lines.
struct FactTable {
    std::vector<std::pair<std::string, std::string>> rows;
};
/// Labels and amounts, and what they come to.
struct PriceTable {
    std::vector<std::pair<std::string, std::string>> rows;
    std::pair<std::string, std::string> total;
};
struct Button {
    std::string label;
    std::string url;
};
using Part = std::variant<Paragraph, Quotation, FactTable, PriceTable, Button>;

struct Letter {
    /// One line.
    std::string subject;
    /// What a mailbox shows beside the subject.
    std::string preview;
    std::string heading;
    std::vector<Part> parts;
    /// Who writes: name, address, how to reach them; a line each, the name first.
    std::vector<std::string> sender;
    /// Why one is written to.
    std::string reason;
    http::Locale locale{};
};

/// UTF-8, lines of at most 76 characters where words allow it.
std::string to_text(const Letter& letter);
std::string to_html(const Letter& letter);

/// For text within HTML and within attributes in quotes.
std::string escape_html(std::string_view text);

/// Without line breaks and other control characters, so that it can stand in the header of a mail.
std::string one_line(std::string_view text);

}  // namespace estate::messaging
