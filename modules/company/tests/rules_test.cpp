#include "rules.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace estate::company {
namespace {

using namespace std::chrono_literals;

/// A company that is right in every field.
boost::json::object right() {
    return boost::json::parse(R"({
        "legal_name": "Casa & Sol, Lda.", "trading_name": "Casa & Sol", "email": "ola@casa.example", "phone": "+351 282 000 000",
        "address": {"street": "Rua 1", "postal_code": "8400-001", "city": "Lagoa", "country": "PT"}, "vat_number": "PT500000000",
        "time_zone": "Europe/Lisbon", "calling_code": "351", "business_hours": {"monday": {"open": "09:00", "close": "18:30"}},
        "response_times": {"target_minutes": 5, "reassign_minutes": 15, "manager_minutes": 60},
        "default_language": "fr", "offered_languages": ["en", "fr"], "accounting_currency": "EUR",
        "retention": {"enquiries_months": 24, "bookings_months": 120, "quotes_days": 90}})")
        .as_object();
}

/// What is wrong with the company after a change at a place of it, by path.
std::vector<std::string> wrong_at(std::string_view pointer, std::string_view value) {
    boost::json::value document = right();
    document.set_at_pointer(pointer, boost::json::parse(value));
    auto edit = json::parse<SettingsEdit>(boost::json::serialize(document));
    const auto errors = edit ? check_settings(*edit) : edit.error().errors;
    std::vector<std::string> paths;
    for (const auto& error : errors) paths.push_back(error.path);
    return paths;
}

using Paths = std::vector<std::string>;

TEST(Settings, that_are_right_are_taken_as_they_were_given) {
    const auto edit = json::parse<SettingsEdit>(boost::json::serialize(right()));
    ASSERT_TRUE(edit);
    EXPECT_TRUE(check_settings(*edit).empty());
    EXPECT_EQ(boost::json::parse(json::to_json(to_settings(*edit))), boost::json::value(right()));
}

TEST(Settings, name_what_is_wrong_with_a_field) {
    EXPECT_EQ(wrong_at("/phone", R"("282 000 000")"), Paths{"/phone"});
    EXPECT_EQ(wrong_at("/phone", R"("+351 call me")"), Paths{"/phone"});
    EXPECT_EQ(wrong_at("/address/country", R"("pt")"), Paths{"/address/country"});
    EXPECT_EQ(wrong_at("/calling_code", R"("+351")"), Paths{"/calling_code"});
    EXPECT_EQ(wrong_at("/time_zone", R"("Lisbon")"), Paths{"/time_zone"});
    EXPECT_EQ(wrong_at("/time_zone", R"("America/Sao_Paulo")"), Paths{});
    EXPECT_EQ(wrong_at("/retention/quotes_days", "0"), Paths{"/retention/quotes_days"});
    EXPECT_EQ(wrong_at("/business_hours/monday/open", R"("9:00")"), Paths{"/business_hours/monday/open"});
    EXPECT_EQ(wrong_at("/business_hours/monday/close", R"("24:00")"), Paths{"/business_hours/monday/close"});
}

TEST(Hours, begin_before_they_end_and_there_are_some) {
    EXPECT_EQ(wrong_at("/business_hours/monday/close", R"("09:00")"), Paths{"/business_hours/monday/close"});
    EXPECT_EQ(wrong_at("/business_hours/sunday", R"({"open": "14:00", "close": "10:00"})"), Paths{"/business_hours/sunday/close"});
    EXPECT_EQ(wrong_at("/business_hours", "{}"), Paths{"/business_hours"});
}

TEST(ResponseTimes, come_in_their_order) {
    EXPECT_EQ(wrong_at("/response_times/target_minutes", "16"), Paths{"/response_times/reassign_minutes"});
    EXPECT_EQ(wrong_at("/response_times/manager_minutes", "14"), Paths{"/response_times/manager_minutes"});
    EXPECT_EQ(wrong_at("/response_times/manager_minutes", "15"), Paths{});
    EXPECT_EQ(wrong_at("/response_times/manager_minutes", "2401"), Paths{"/response_times/manager_minutes"});
}

TEST(Languages, have_the_default_among_them_each_once) {
    EXPECT_EQ(wrong_at("/default_language", R"("es")"), Paths{"/default_language"});
    EXPECT_EQ(wrong_at("/offered_languages", R"(["fr", "fr"])"), Paths{"/offered_languages"});
    EXPECT_EQ(wrong_at("/offered_languages", "[]"), Paths{"/offered_languages"});
    EXPECT_EQ(wrong_at("/offered_languages", R"(["fr", "de"])"), Paths{"/offered_languages/1"});
}

TEST(TimeOfDay, is_written_as_it_is_read) {
    EXPECT_EQ(TimeOfDay::parse("09:05")->since_midnight, 9h + 5min);
    EXPECT_EQ(TimeOfDay{23h + 59min}.text(), "23:59");
    for (const auto* wrong : {"", "9:05", "09-05", "0a:05", "09:60", "24:00", "-1:00"}) EXPECT_FALSE(TimeOfDay::parse(wrong)) << wrong;
}

TEST(Company, tells_a_visitor_nothing_of_how_the_office_works) {
    const auto edit = json::parse<SettingsEdit>(boost::json::serialize(right()));
    const auto told = boost::json::parse(json::to_json(to_company(to_settings(*edit)))).as_object();
    EXPECT_EQ(told.at("trading_name"), "Casa & Sol");
    EXPECT_FALSE(told.contains("response_times"));
    EXPECT_FALSE(told.contains("registration_number"));
}

TEST(Tax, is_a_percentage_or_an_amount) {
    const auto paths = [](std::string_view more, const std::optional<Tax>& before = std::nullopt) {
        const auto edit =
            json::parse<TaxEdit>(R"({"name": {"en": "Tax", "fr": "Taxe", "es": "Tasa"}, "is_active": true, )" + std::string{more} + "}");
        Paths found;
        for (const auto& error : check_tax(edit.value(), before)) found.push_back(error.path);
        return found;
    };
    EXPECT_EQ(paths(R"("basis_points": 600)"), Paths{});
    EXPECT_EQ(paths(R"("basis_points": 0, "mode": "per_night", "amount_minor": 200, "currency": "EUR")"), Paths{});
    EXPECT_EQ(paths(R"("basis_points": 600, "amount_minor": 200, "currency": "EUR")"), (Paths{"/amount_minor", "/currency"}));
    EXPECT_EQ(paths(R"("basis_points": 600, "mode": "per_stay", "on_tax": true)"),
              (Paths{"/amount_minor", "/currency", "/basis_points", "/on_tax"}));
    EXPECT_EQ(paths(R"("basis_points": 600, "is_inclusive": true, "on_tax": true, "collected_by": "property")"),
              (Paths{"/on_tax", "/collected_by"}));
    EXPECT_EQ(paths(R"("basis_points": 600, "valid_from": "2027-01-01", "valid_until": "2027-01-01")"), (Paths{"/valid_until"}));
    const Tax before{.id = {}, .name = {}, .mode = TaxMode::per_night, .amount_minor = 200, .currency = Currency{}};
    EXPECT_EQ(paths(R"("basis_points": 600)", before), (Paths{"/mode", "/currency"}));
}

}  // namespace
}  // namespace estate::company
