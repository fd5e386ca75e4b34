#include <app/csv.hpp>

#include <gtest/gtest.h>

namespace estate::app {
namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> read(std::string_view text) {
    std::vector<Fields> result;
    const auto records = read_csv(text);
    EXPECT_TRUE(records) << records.error().message;
    if (!records) return result;
    for (const auto& record : *records) result.push_back(record.fields);
    return result;
}

int bad_line(std::string_view text) {
    const auto records = read_csv(text);
    EXPECT_FALSE(records);
    return records ? 0 : records.error().line;
}

TEST(Csv, reads_plain_fields) {
    EXPECT_EQ(read("a,b\n1,2\n"), (std::vector<Fields>{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(read("a,b\r\n1,\r\n"), (std::vector<Fields>{{"a", "b"}, {"1", ""}}));
    EXPECT_EQ(read("a,b\n1,2"), (std::vector<Fields>{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(read("a,b\n1,"), (std::vector<Fields>{{"a", "b"}, {"1", ""}}));
    EXPECT_TRUE(read("").empty());
}

TEST(Csv, reads_quotes_separators_and_line_breaks_inside_quotes) {
    EXPECT_EQ(read("a,b\n\"1,\"\"x\"\"\",\"two\nlines\"\n3,\"\"\n"),
              (std::vector<Fields>{{"a", "b"}, {"1,\"x\"", "two\nlines"}, {"3", ""}}));
}

TEST(Csv, counts_lines_through_quoted_line_breaks) {
    const auto records = read_csv("a\n\"x\ny\nz\"\n\nlast\n").value();
    ASSERT_EQ(records.size(), 3u);
    EXPECT_EQ(records[1].line, 2);
    EXPECT_EQ(records[2].line, 6) << "empty lines are skipped but counted";
}

TEST(Csv, takes_semicolons_and_a_byte_order_mark) {
    EXPECT_EQ(read("\xEF\xBB\xBF"
                   "a;b,c;d\n1;2,5;3\n"),
              (std::vector<Fields>{{"a", "b,c", "d"}, {"1", "2,5", "3"}}));
    EXPECT_EQ(read("\"a;b;c\",d\n1,2\n"), (std::vector<Fields>{{"a;b;c", "d"}, {"1", "2"}}));
}

TEST(Csv, names_the_line_of_what_is_broken) {
    EXPECT_EQ(bad_line("a,b\n1,\"never closed\n2,3\n"), 2);
    EXPECT_EQ(bad_line("a,b\n\"1\"x,2\n"), 2);
    EXPECT_EQ(bad_line("a,b\n1,2\n3,4\"\n"), 3);
}

TEST(Csv, refuses_what_is_not_utf8) {
    EXPECT_EQ(bad_line("a,b\n1,caf\xE9\n"), 2);
    EXPECT_EQ(bad_line("a\n\xED\xA0\x80\n"), 2) << "a surrogate";
    EXPECT_EQ(bad_line("a\n\xC0\xAF\n"), 2) << "an overlong slash";
    EXPECT_EQ(bad_line(std::string_view{"a\n\0\n", 4}), 2);
    EXPECT_EQ(read("a\nPortimão – 東京 🏠\n").size(), 2u);
}

}  // namespace
}  // namespace estate::app
