#include <platform/json/codec.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <gtest/gtest.h>

namespace estate::json {
namespace {

enum class Colour { red, blue };
BOOST_DESCRIBE_ENUM(Colour, red, blue)

struct Inner {
    Int<1, 9> count;
    Colour colour = Colour::red;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (count, colour))

struct Outer {
    Text<2, 5> name;
    std::optional<Email> email;
    Date day;
    std::vector<Inner> items;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (name, email, day, items))

std::string problem_of(std::string_view body) {
    const auto result = parse<Outer>(body);
    if (result) return "none";
    std::string text = result.error().code + ":";
    for (const auto& error : result.error().errors) text += " " + error.path + "=" + error.code;
    return text;
}

TEST(Codec, reads_what_it_writes) {
    constexpr std::string_view body = R"({"name":"Zoë","day":"2026-07-14","items":[{"count":3,"colour":"blue"}]})";
    const auto message = parse<Outer>(body);
    ASSERT_TRUE(message);
    EXPECT_EQ(to_json(*message), body);
}

TEST(Codec, reports_all_wrong_fields_with_their_paths) {
    EXPECT_EQ(
        problem_of(R"({"name":"x","email":"nobody","day":"2026-02-30","items":[{"count":10,"colour":"green"},{"count":1}],"extra":1})"),
        "invalid_request: /name=invalid_value /email=invalid_value /day=invalid_value /items/0/count=out_of_range "
        "/items/0/colour=not_allowed /items/1/colour=required /extra=unknown_field");
    EXPECT_EQ(problem_of(R"({})"), "invalid_request: /name=required /day=required /items=required");
    EXPECT_EQ(problem_of(R"([])"), "invalid_request: =wrong_type");
}

TEST(Codec, refuses_what_is_not_json) {
    EXPECT_EQ(problem_of("{"), "malformed_json:");
    EXPECT_EQ(problem_of(""), "malformed_json:");
    EXPECT_EQ(problem_of("{} {}"), "malformed_json:");
    EXPECT_EQ(problem_of(std::string(64, '[')), "malformed_json:");
    EXPECT_EQ(problem_of("{\"name\": \"\xff\xff\"}"), "malformed_json:");
}

TEST(Codec, whole_numbers_are_whole) {
    for (const auto* wrong : {"1.5", "1e400", "\"3\"", "true", "null", "99999999999999999999", "-1"}) {
        EXPECT_NE(problem_of(std::string{R"({"name":"abc","day":"2026-01-01","items":[{"colour":"red","count":)"} + wrong + "}]}"), "none")
            << wrong;
    }
}

TEST(Codec, counts_characters_not_bytes_and_refuses_controls) {
    EXPECT_EQ(problem_of(R"({"name":"ééééé","day":"2026-01-01","items":[]})"), "none");
    EXPECT_NE(problem_of(R"({"name":"éééééé","day":"2026-01-01","items":[]})"), "none");
    EXPECT_NE(problem_of(R"({"name":"a\u0000b","day":"2026-01-01","items":[]})"), "none");
    EXPECT_NE(problem_of(R"({"name":"     ","day":"2026-01-01","items":[]})"), "none");
}

struct Filter {
    std::optional<Int<1, 100>> limit;
    std::vector<Colour> colours;
    Date from;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (limit, colours, from))

TEST(Codec, reads_parameters_of_a_query) {
    Errors errors;
    const auto filter = read_parameters<Filter>({{"limit", "7"}, {"colours", "red,blue"}, {"from", "2026-01-01"}}, errors);
    EXPECT_TRUE(errors.none());
    EXPECT_EQ(filter.limit->value, 7);
    EXPECT_EQ(filter.colours, (std::vector{Colour::red, Colour::blue}));

    Errors wrong;
    read_parameters<Filter>({{"limit", "x"}, {"colours", "red,green"}}, wrong);
    const auto found = wrong.take();
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].path, "?limit");
    EXPECT_EQ(found[1].path, "?colours");
    EXPECT_EQ(found[2].path, "?from");
}

TEST(Codec, describes_messages_for_openapi) {
    Components components;
    Codec<Outer>::schema(components);
    ASSERT_TRUE(components.contains("Outer"));
    ASSERT_TRUE(components.contains("Inner"));
    const auto& outer = components["Outer"];
    EXPECT_EQ(outer.at("required"), (boost::json::array{"name", "day", "items"}));
    EXPECT_EQ(outer.at("additionalProperties"), false);
    EXPECT_EQ(components["Inner"].at("properties").at("count").at("maximum"), 9);
}

TEST(Codec, escapes_strings) {
    std::string out;
    write_string(out, "a\"b\\c\n\x01é");
    EXPECT_EQ(out, "\"a\\\"b\\\\c\\n\\u0001é\"");
}

}  // namespace
}  // namespace estate::json
