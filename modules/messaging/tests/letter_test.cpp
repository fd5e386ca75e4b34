// What mails say, and that nothing in them is taken for what it is not.

#include "formats.hpp"
#include "mail_server.hpp"
#include "sample.hpp"
#include "words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::messaging {
namespace {

using http::Locale;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::array all_locales{Locale::en, Locale::fr, Locale::es};

company::Settings sample_company() {
    company::Settings company;
    company.legal_name = "Casas & Söhne <Lda.>";
    company.trading_name = "Casas & Söhne";
    company.email = "hello@casas.example";
    company.phone = "+351 282 000 000";
    company.address = {"Rua 1", "8400-312", "Lagoa", "PT"};
    company.vat_number = "PT500000000";
    return company;
}

const std::string letter_site = "https://casas.example";

Money euros(std::int64_t amount_minor) {
    return {amount_minor, Currency::parse("EUR").value()};
}

TEST(Formats, AmountsAsEachLanguageWritesThem) {
    EXPECT_EQ(format_money(euros(123'450), Locale::en), "€1,234.50");
    EXPECT_EQ(format_money(euros(123'450), Locale::fr), "1\u202f234,50\u00a0€");
    EXPECT_EQ(format_money(euros(123'450), Locale::es), "1234,50\u00a0€");
    EXPECT_EQ(format_money(euros(123'456'789), Locale::es), "1.234.567,89\u00a0€");
    EXPECT_EQ(format_money(euros(-5), Locale::en), "−€0.05");
    EXPECT_EQ(format_money({1'234'567, Currency::parse("JPY").value()}, Locale::en), "¥1,234,567");
    EXPECT_EQ(format_money({12'345, Currency::parse("TND").value()}, Locale::en),
              "TND\u00a0"
              "12.345");
}

TEST(Formats, DaysAsEachLanguageWritesThem) {
    const auto day = parse_date("2027-08-01").value();
    EXPECT_EQ(format_day(day, Locale::en), "Sunday 1 August 2027");
    EXPECT_EQ(format_day(day, Locale::fr), "dimanche 1er août 2027");
    EXPECT_EQ(format_day(day, Locale::es), "domingo, 1 de agosto de 2027");
}

TEST(Letters, EveryTemplateIsWholeInEveryLanguage) {
    const auto company = sample_company();
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Template>>([&](auto kind) {
        for (const auto locale : all_locales) {
            const auto letter = sample_letter(kind.value, locale, {company, letter_site});
            EXPECT_NE(letter.subject, "") << kind.name;
            EXPECT_NE(letter.heading, "") << kind.name;
            EXPECT_NE(letter.reason, "") << kind.name;
            for (const auto& said : {to_text(letter), to_html(letter)}) {
                EXPECT_THAT(said, Not(HasSubstr("{"))) << kind.name << ": a name that nobody has filled in";
                EXPECT_THAT(said, HasSubstr(letter_site + "/" + boost::describe::enum_to_string(locale, "") + "/")) << kind.name;
            }
        }
    });
}

TEST(Letters, TextAndHtmlSayTheSame) {
    const auto company = sample_company();
    const auto letter = sample_letter(Template::confirmation, Locale::en, {company, letter_site});
    for (const auto& said : {to_text(letter), to_html(letter)}) {
        for (const auto* fact :
             {"Villa above the bay", "K7Q2M9XD", "from 16:00", "until 10:00", "€925.00", "€1,075.90", "Saturday 12 June 2027"})
            EXPECT_THAT(said, HasSubstr(fact));
    }
}

TEST(Letters, WhatPeopleWriteIsNoMarkup) {
    Letter letter{
        .subject = "Tom & \"Jerry\"<script>",
        .preview = "<b>",
        .heading = "1 < 2",
        .parts = {Paragraph{"<img src=x onerror=alert(1)>"}, Quotation{"<i>Eve</i>", "a\n</blockquote>'"}, FactTable{{{"<td>", "x & y"}}},
                  PriceTable{{{"<tr>", "1"}}, {"<th>", "2"}}, Button{"<u>", "https://x.example/?a=1&b=\"><script>"}},
        .sender = {"<s>"},
        .reason = "<q>",
        .locale = Locale::en};
    const auto html = to_html(letter);
    for (const auto* markup : {"<script", "<img", "<i>", "<b>", "<u>", "<s>", "<q>", "</blockquote>'", "\"><script", "1 < 2"})
        EXPECT_THAT(html, Not(HasSubstr(markup)));
    EXPECT_THAT(html, HasSubstr("&lt;img src=x onerror=alert(1)&gt;"));
    EXPECT_THAT(html, HasSubstr("href=\"https://x.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;\""));
    EXPECT_THAT(to_text(letter), HasSubstr("> </blockquote>'"));
}

TEST(Letters, ATitleCannotAddAHeader) {
    EXPECT_EQ(one_line("Casa\r\nBcc: all@example.com"), "Casa  Bcc: all@example.com");
}

TEST(Words, AValueIsNotLookedIntoAgain) {
    EXPECT_EQ(fill("Hello {name}, {title}", {{"name", "{title}"}, {"title", "Casa"}}), "Hello {title}, Casa");
    EXPECT_EQ(fill("an open { stays", {}), "an open { stays");
}

TEST(Headers, AreEncodedInWholeCharactersAndShortWords) {
    EXPECT_EQ(encode_header("Plain, with commas"), "Plain, with commas");
    EXPECT_EQ(encode_header("é"), "=?UTF-8?B?w6k=?=");
    EXPECT_EQ(encode_header("=?UTF-8?B?w6k=?="), "=?UTF-8?B?PT9VVEYtOD9CP3c2az0/PQ==?=") << "what looks encoded is not";
    std::string longer;
    for (int number = 0; number < 40; ++number) longer += "né";
    const auto encoded = encode_header(longer);
    for (std::size_t begin = 0; begin < encoded.size();) {
        const auto end = std::min(encoded.find(' ', begin), encoded.size());
        EXPECT_LE(end - begin, 75U);
        begin = end + 1;
    }
}

}  // namespace
}  // namespace estate::messaging
