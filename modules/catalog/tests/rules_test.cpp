#include "rules.hpp"

#include "reso.hpp"

#include <catalog/editing.hpp>

#include <boost/json/parse.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::catalog {
namespace {

using http::Locale;

const Currency euro = Currency::parse("EUR").value();

std::vector<Fact> villa_facts(const char* attributes, Locale locale = Locale::en) {
    return facts(schema_of(PropertyKind::villa), boost::json::parse(attributes).as_object(), locale, euro);
}

TEST(Facts, stand_in_the_order_of_the_schema) {
    const auto found = villa_facts(R"({"pool": "infinity", "stories": 2, "condition": "new"})");
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].code, "condition");
    EXPECT_EQ(found[1].code, "stories");
    EXPECT_EQ(found[2].code, "pool");
}

TEST(Facts, speak_the_asked_language) {
    const auto found = villa_facts(R"({"condition": "very_good", "view": ["sea", "garden"]})", Locale::fr);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].label, "État");
    EXPECT_EQ(found[0].value, "Très bon");
    EXPECT_EQ(found[0].type, FactType::text);
    EXPECT_EQ(found[1].type, FactType::list);
    EXPECT_EQ(found[1].value, "Mer, Jardin");
}

TEST(Facts, write_numbers_plainly) {
    const auto found = villa_facts(R"({"year_renovated": 2021, "pool_length_m": 12.5, "terrace_area_m2": 1250, "gated": true})");
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0].type, FactType::text) << "a year takes no thousands separator";
    EXPECT_EQ(found[0].value, "2021");
    EXPECT_EQ(found[1].value, "12.5");
    EXPECT_EQ(found[1].unit, "m");
    EXPECT_EQ(found[2].type, FactType::number);
    EXPECT_EQ(found[2].value, "1250");
    EXPECT_EQ(found[3].type, FactType::boolean);
    EXPECT_EQ(found[3].value, "true");
}

TEST(Facts, write_one_month_and_two_months) {
    const auto terms = [](Locale locale) {
        return facts(schema_of(ListingKind::lease), boost::json::parse(R"({"minimum_term_months": 2, "deposit_months": 1})").as_object(),
                     locale, euro);
    };
    EXPECT_EQ(terms(Locale::en)[0].unit, "months");
    EXPECT_EQ(terms(Locale::en)[1].unit, "month of rent");
    EXPECT_EQ(terms(Locale::es)[1].unit, "mes de renta");
}

TEST(Facts, write_amounts_in_major_units) {
    const auto terms =
        facts(schema_of(ListingKind::sale), boost::json::parse(R"({"annual_property_tax_minor": 123450})").as_object(), Locale::es, euro);
    ASSERT_EQ(terms.size(), 1u);
    EXPECT_EQ(terms[0].value, "1234.50");
    EXPECT_EQ(terms[0].unit, "EUR");
    const auto investment = facts(schema_of(ListingKind::investment),
                                  boost::json::parse(R"({"expected_irr_basis_points": 850})").as_object(), Locale::en, euro);
    ASSERT_EQ(investment.size(), 1u);
    EXPECT_EQ(investment[0].value, "8.5");
    EXPECT_EQ(investment[0].unit, "%");
}

TEST(Facts, leave_out_what_the_schema_does_not_know) {
    EXPECT_TRUE(villa_facts(R"({"no_such_thing": 1})").empty());
}

TEST(Schemas, every_kind_has_one_with_labels_in_three_languages) {
    const auto check_schema = [](const Schema& schema) {
        EXPECT_FALSE(schema.empty());
        for (const auto& attribute : schema) {
            for (const auto& label : attribute.label.by_locale) EXPECT_FALSE(label.empty()) << attribute.code;
        }
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PropertyKind>>([&](auto kind) { check_schema(schema_of(kind.value)); });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ListingKind>>([&](auto kind) { check_schema(schema_of(kind.value)); });
}

TEST(Decimal, keeps_the_digits_of_the_currency) {
    EXPECT_EQ(decimal(5, 2), "0.05");
    EXPECT_EQ(decimal(12345, 0), "12345");
    EXPECT_EQ(decimal(-1, 3), "-0.001");
    EXPECT_EQ(decimal(100, 2), "1.00");
}

TEST(Decimal, minor_units_is_its_inverse) {
    EXPECT_EQ(minor_units("1250.5", 2), 125050);
    EXPECT_EQ(minor_units("7", 0), 7);
    EXPECT_EQ(minor_units("0.001", 3), 1);
    for (const auto* bad : {"", ".5", "1,250", "1e3", "-4", "1.234", "12 000", "99999999999999999999"})
        EXPECT_FALSE(minor_units(bad, 2)) << bad;
}

NewProperty a_villa(const char* attributes) {
    NewProperty villa;
    villa.kind = PropertyKind::villa;
    villa.attributes = boost::json::parse(attributes).as_object();
    return villa;
}

std::vector<std::string> paths(const std::vector<FieldError>& errors) {
    std::vector<std::string> result;
    for (const auto& error : errors) result.push_back(error.path);
    return result;
}

constexpr auto good_villa = R"({"condition": "good", "architectural_style": "rural", "pool": "none", "stories": 1})";

TEST(Check, accepts_good_attributes) {
    EXPECT_TRUE(check(a_villa(good_villa)).empty());
}

TEST(Check, names_every_wrong_attribute_by_its_path) {
    const auto errors = check(a_villa(R"({"condition": "splendid", "architectural_style": "rural", "stories": 0, "sauna": true})"));
    EXPECT_THAT(paths(errors),
                ::testing::UnorderedElementsAre("/attributes/sauna", "/attributes/pool", "/attributes/condition", "/attributes/stories"));
    for (const auto& error : errors) {
        if (error.path == "/attributes/condition") {
            EXPECT_EQ(error.message, "must be one of: new, renovated, very_good, good, to_refresh, to_renovate");
        }
        if (error.path == "/attributes/pool") {
            EXPECT_EQ(error.message, "is required");
        }
    }
}

TEST(Check, keeps_properties_on_earth) {
    auto villa = a_villa(good_villa);
    villa.latitude = 91;
    villa.longitude = -181;
    EXPECT_EQ(paths(check(villa)), (std::vector<std::string>{"/latitude", "/longitude"}));
}

TEST(AttributeFromText, reads_words_lists_and_amounts) {
    const auto villa = [](const char* code, const char* text) { return attribute_from_text(PropertyKind::villa, code, text, euro); };
    EXPECT_EQ(villa("condition", "Very good").value(), "very_good");
    EXPECT_EQ(villa("condition", "very_good").value(), "very_good");
    EXPECT_EQ(villa("view", "Sea, garden").value(), boost::json::parse(R"(["sea", "garden"])"));
    EXPECT_EQ(villa("stories", "2").value(), 2);
    EXPECT_EQ(villa("gated", "yes").value(), true);
    EXPECT_FALSE(villa("gated", "perhaps"));
    EXPECT_FALSE(villa("stories", "two"));
    EXPECT_EQ(attribute_from_text(ListingKind::sale, "annual_property_tax_minor", "1234.5", euro).value(), 123450);
}

TEST(Columns, are_resos_where_it_has_one) {
    EXPECT_EQ(column_of_attribute("zoning"), "Zoning");
    EXPECT_EQ(column_of_attribute("pool"), "X_pool");
    EXPECT_EQ(attribute_of_column(PropertyKind::land, "Zoning"), "zoning");
    EXPECT_EQ(attribute_of_column(PropertyKind::villa, "Zoning"), std::nullopt);
}

TEST(Reso, maps_states_and_types) {
    EXPECT_EQ(standard_status(PublicationState::draft), StandardStatus::Incomplete);
    EXPECT_EQ(standard_status(PublicationState::published), StandardStatus::Active);
    EXPECT_EQ(standard_status(PublicationState::paused), StandardStatus::Hold);
    EXPECT_EQ(standard_status(PublicationState::withdrawn), StandardStatus::Withdrawn);
    EXPECT_EQ(reso_property_type(PropertyKind::villa, ListingKind::sale), "Residential");
    EXPECT_EQ(reso_property_type(PropertyKind::villa, ListingKind::lease), "Residential Lease");
    EXPECT_EQ(reso_property_type(PropertyKind::business, ListingKind::sale), "Business Opportunity");
    EXPECT_EQ(reso_property_sub_type(PropertyKind::land), "Unimproved Land");
}

TEST(Reso, exports_a_listing_under_the_dictionarys_names) {
    ResoSource source;
    source.slug = "a-plot";
    source.kind = ListingKind::sale;
    source.title = "A \"plot\"";
    source.remarks = "Flat.";
    source.price_minor = 12'500'000;
    source.currency = euro;
    source.terms = R"({"tenure": "freehold", "available_from": "2027-01-01"})";
    source.publication_state = PublicationState::published;
    source.property_kind = PropertyKind::land;
    source.attributes = R"({"zoning": "tourism", "utilities": ["water", "fibre"], "parcel_number": "12/3"})";
    source.lot_size_m2 = 900;
    const auto document = boost::json::parse(reso_listing(source)).as_object();
    EXPECT_EQ(document.at("ListingId"), "a-plot");
    EXPECT_EQ(document.at("StandardStatus"), "Active");
    EXPECT_EQ(document.at("PropertyType"), "Land");
    EXPECT_EQ(document.at("ListPrice").to_number<double>(), 125000);
    EXPECT_EQ(document.at("X_ListPriceCurrency"), "EUR");
    EXPECT_EQ(document.at("LotSizeUnits"), "Square Meters");
    EXPECT_EQ(document.at("Zoning"), "Tourism");
    EXPECT_EQ(document.at("Utilities").as_array().size(), 2u);
    EXPECT_EQ(document.at("ParcelNumber"), "12/3");
    EXPECT_EQ(document.at("AvailabilityDate"), "2027-01-01");
    EXPECT_FALSE(document.contains("BedroomsTotal"));
    EXPECT_FALSE(document.contains("LeaseAmountFrequency"));
}

}  // namespace
}  // namespace estate::catalog
