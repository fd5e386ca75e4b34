#include "letter.hpp"

#include <algorithm>
#include <ranges>

namespace estate::messaging {
namespace {

constexpr std::size_t line_width = 76;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (const auto line : std::views::split(text, '\n')) lines.emplace_back(line.begin(), line.end());
    return lines;
}

/// Characters, not bytes.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// Breaks lines between words; `begin` goes before each.
std::string wrapped(std::string_view text, std::string_view begin = {}) {
    std::string out;
    for (const auto line : lines_of(text)) {
        std::size_t used = 0;
        out += begin;
        for (const auto part : std::views::split(line, ' ')) {
            const std::string_view word{part.begin(), part.end()};
            if (used > 0 && used + 1 + width_of(word) > line_width - begin.size()) {
                out.append("\n").append(begin);
                used = 0;
            } else if (used > 0) {
                out += ' ';
                ++used;
            }
            out += word;
            used += width_of(word);
        }
        out += '\n';
    }
    return out;
}

std::string text_row(const std::string& label, const std::string& value) {
    std::string row = label + ": ";
    bool is_first = true;
    for (const auto line : lines_of(value)) {
        if (!is_first) row += "\n  ";
        row += line;
        is_first = false;
    }
    return row + "\n";
}

std::string text_of(const Part& part) {
    return std::visit(Overloaded{
                          [](const Paragraph& paragraph) { return wrapped(paragraph.text); },
                          [](const Quotation& quotation) { return quotation.author + ":\n" + wrapped(quotation.text, "> "); },
                          [](const FactTable& table) {
                              std::string out;
                              for (const auto& [label, value] : table.rows) out += text_row(label, value);
                              return out;
                          },
                          [](const PriceTable& table) {
                              std::string out;
                              for (const auto& [label, value] : table.rows) out += text_row(label, value);
                              return out + text_row(table.total.first, table.total.second);
                          },
                          [](const Button& button) { return button.label + ":\n" + button.url + "\n"; },
                      },
                      part);
}

// Mail programs know little CSS and drop what stands in the head, so that each element carries its own.
constexpr std::string_view text_style = "margin:0 0 18px;font-size:16px;line-height:1.55;color:#2b2f38";
constexpr std::string_view cell_style = "padding:9px 0;border-bottom:1px solid #e6e1d6;font-size:15px;line-height:1.45;vertical-align:top";

std::string with_breaks(std::string_view text) {
    std::string out;
    for (const char letter : escape_html(text)) {
        if (letter == '\n') out += "<br>";
        out += letter;
    }
    return out;
}

std::string element(std::string_view tag, std::string_view style, std::string_view inside) {
    std::string out{"<"};
    out.append(tag).append(" style=\"").append(style).append("\">").append(inside);
    return out.append("</").append(tag).append(">\n");
}

std::string html_row(const std::string& label, const std::string& value, std::string_view more_style, bool is_amount) {
    const std::string left = std::string{cell_style} + ";color:#5b606c;padding-right:20px" + std::string{more_style};
    const std::string right =
        std::string{cell_style} + ";color:#171a21" + (is_amount ? ";text-align:right;white-space:nowrap" : "") + std::string{more_style};
    return "<tr>" + element("td", left, with_breaks(label)) + element("td", right, with_breaks(value)) + "</tr>\n";
}

std::string html_table(const std::string& rows) {
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 "
           "22px;border-collapse:collapse\">\n" +
           rows + "</table>\n";
}

std::string html_of(const Part& part) {
    return std::visit(
        Overloaded{
            [](const Paragraph& paragraph) { return element("p", text_style, with_breaks(paragraph.text)); },
            [](const Quotation& quotation) {
                return element("p", "margin:0 0 6px;font-size:14px;color:#5b606c", escape_html(quotation.author)) +
                       element("blockquote",
                               "margin:0 0 22px;padding:12px 16px;border-left:3px solid #1f45c4;background:#f2efe8;font-size:16px;"
                               "line-height:1.55;color:#2b2f38",
                               with_breaks(quotation.text));
            },
            [](const FactTable& table) {
                std::string rows;
                for (const auto& [label, value] : table.rows) rows += html_row(label, value, "", false);
                return html_table(rows);
            },
            [](const PriceTable& table) {
                std::string rows;
                for (const auto& [label, value] : table.rows) rows += html_row(label, value, "", true);
                return html_table(rows + html_row(table.total.first, table.total.second, ";font-weight:700;border-bottom:0", true));
            },
            [](const Button& button) {
                return "<p style=\"margin:6px 0 26px\"><a href=\"" + escape_html(button.url) +
                       "\" style=\"display:inline-block;padding:13px "
                       "24px;border-radius:10px;background:#1f45c4;color:#ffffff;font-size:16px;"
                       "font-weight:600;text-decoration:none\">" +
                       escape_html(button.label) + "</a></p>\n";
            },
        },
        part);
}

std::string html_footer(const Letter& letter) {
    std::string lines;
    for (const auto& line : letter.sender) lines += (lines.empty() ? "" : "<br>") + escape_html(line);
    constexpr std::string_view style = "margin:0 0 8px;font-size:13px;line-height:1.5;color:#6b7080";
    return element("p", style, lines) + element("p", style, escape_html(letter.reason));
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char letter : text) {
        switch (letter) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += letter;
        }
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out{text};
    std::ranges::replace_if(out, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; }, ' ');
    return out;
}

std::string to_text(const Letter& letter) {
    std::string out = wrapped(letter.heading) + "\n";
    for (const auto& part : letter.parts) out += text_of(part) + "\n";
    out += "-- \n";
    for (const auto& line : letter.sender) out += line + "\n";
    return out + "\n" + wrapped(letter.reason);
}

std::string to_html(const Letter& letter) {
    const std::string locale = boost::describe::enum_to_string(letter.locale, "en");
    std::string out = "<!doctype html>\n<html lang=\"" + locale +
                      "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
                      escape_html(letter.subject) + "</title></head>\n<body style=\"margin:0;padding:0;background:#f7f5f0\">\n" +
                      "<div style=\"display:none;max-height:0;overflow:hidden\">" + escape_html(letter.preview) + "</div>\n" +
                      "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>"
                      "<td align=\"center\" style=\"padding:28px 14px\">\n"
                      "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" "
                      "style=\"max-width:600px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif\"><tr>"
                      "<td style=\"padding:0 4px 14px;font-size:15px;font-weight:700;color:#171a21\">";
    if (!letter.sender.empty()) out += escape_html(letter.sender.front());
    out += "</td></tr><tr><td style=\"padding:32px 28px 14px;background:#ffffff;border:1px solid #ded8cc;border-radius:16px\">\n";
    out += element("h1", "margin:0 0 18px;font-size:26px;line-height:1.2;font-weight:600;letter-spacing:-0.02em;color:#171a21",
                   escape_html(letter.heading));
    for (const auto& part : letter.parts) out += html_of(part);
    return out + "</td></tr><tr><td style=\"padding:18px 4px\">" + html_footer(letter) +
           "</td></tr></table></td></tr></table>\n</body></html>\n";
}

}  // namespace estate::messaging
