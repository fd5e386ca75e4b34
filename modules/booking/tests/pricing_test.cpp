#include "pricing.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "plans_of_tests.hpp"

namespace estate::booking {
namespace {

using namespace made_up;
using enum company::TaxMode;

StayPrice price(const Terms& terms, const DateRange& wanted, const Party& party = {.adults = 2}, const Coupon* coupon = nullptr,
                Date booked_on = today) {
    return price_stay(inputs_of(terms, wanted, party, booked_on, coupon, http::Locale::en));
}

std::int64_t amount_of(const StayPrice& stay, LineKind kind) {
    std::int64_t sum = 0;
    for (const auto& line : stay.lines) sum += line.kind == kind ? line.amount.amount_minor : 0;
    return sum;
}

StayTax tax(company::TaxMode mode, std::int64_t amount_minor, const char* id = "00000000-0000-7000-8000-000000000002") {
    return {.id = parse_uuid(id).value(), .name = {"City tax", "Taxe de séjour", "Tasa"}, .mode = mode, .amount_minor = amount_minor};
}

TEST(Price, a_week_in_the_villa) {
    // 7 × 189.50 = 1,326.50; + 90.00 = 1,416.50; 6 % = 84.99; total 1,501.49.
    const auto week = price(villa(), stay("2026-07-01", "2026-07-08"));
    EXPECT_EQ(amount_of(week, LineKind::nights), 132'650);
    EXPECT_EQ(amount_of(week, LineKind::tax), 8'499);
    EXPECT_EQ(week.total.amount_minor, 150'149);
    EXPECT_EQ(week.lines.front().unit->amount_minor, 18'950);
}

TEST(Price, tax_is_rounded_once_half_up) {
    auto terms = villa();
    terms.rate.nightly_minor = 25;
    terms.rate.cleaning_minor = 0;
    // 6 % of 0.25 is 0.015 → 0.02; rounding each night by itself would lose it.
    EXPECT_EQ(amount_of(price(terms, nights_from(today, 1)), LineKind::tax), 2);
    EXPECT_EQ(amount_of(price(terms, nights_from(today, 3)), LineKind::tax), 5);
}

TEST(Price, of_nights_of_several_levels_has_no_unit) {
    auto terms = villa();
    terms.plan.seasons = {season("Summer", "2026-07-03", "2026-08-01", {.nightly_minor = 30'000})};
    const auto mixed = price(terms, stay("2026-07-01", "2026-07-05"));
    EXPECT_EQ(amount_of(mixed, LineKind::nights), 2 * 18'950 + 2 * 30'000);
    EXPECT_FALSE(mixed.lines.front().unit);
    EXPECT_EQ(mixed.nights[2].season, "Summer");
}

TEST(Price, over_the_change_of_the_clocks_has_as_many_nights_as_dates) {
    EXPECT_EQ(price(villa(), stay("2026-10-24", "2026-10-27")).nights.size(), 3u);
    EXPECT_EQ(amount_of(price(villa(), stay("2027-03-27", "2027-03-30")), LineKind::nights), 3 * 18'950);
}

TEST(Discounts, count_in_their_order_each_on_what_is_left) {
    auto terms = villa();
    terms.rate.nightly_minor = 10'000;
    terms.rate.cleaning_minor = 0;
    terms.taxes = {};
    terms.plan.discounts = {{DiscountKind::length_of_stay, 7, 1'000}, {DiscountKind::length_of_stay, 14, 2'000},
                            {DiscountKind::early_bird, 60, 500},      {DiscountKind::early_bird, 90, 800},
                            {DiscountKind::last_minute, 3, 2'500},    {DiscountKind::last_minute, 7, 1'500}};
    const Coupon coupon{.id = {}, .code = "TEN", .basis_points = 1'000};
    // 700.00 − 10 % = 630.00; booked 92 days ahead − 8 % = 579.60; − 10 % = 521.64.
    EXPECT_EQ(price(terms, nights_from(today + days{92}, 7), {}, &coupon).total.amount_minor, 52'164);
    // 5 days ahead: the nearer of the two last-minute discounts that reach so far.
    EXPECT_EQ(price(terms, nights_from(today + days{5}, 2)).total.amount_minor, 17'000);
    EXPECT_EQ(price(terms, nights_from(today + days{3}, 2)).total.amount_minor, 15'000);
    EXPECT_EQ(price(terms, nights_from(today + days{8}, 2)).total.amount_minor, 20'000);
    EXPECT_EQ(price(terms, nights_from(today + days{8}, 20)).total.amount_minor, 160'000);
}

TEST(Discounts, an_amount_takes_no_more_than_the_nights_cost) {
    auto terms = villa();
    terms.taxes = {};
    const Coupon coupon{.id = {}, .code = "MUCH", .amount_minor = 10'000'000, .currency = Currency{}};
    EXPECT_EQ(price(terms, nights_from(today, 3), {}, &coupon).total.amount_minor, 9'000) << "the cleaning is left";
}

TEST(Guests, beyond_the_included_pay_by_night_from_an_age) {
    auto terms = villa();
    terms.taxes = {};
    terms.plan.included_guests = 2;
    terms.plan.extra_guest_minor = 1'500;
    terms.plan.extra_guest_from_age = 3;
    const auto family = price(terms, nights_from(today, 4), {.adults = 2, .children_ages = {2, 3, 11}});
    EXPECT_EQ(amount_of(family, LineKind::extra_guests), 2 * 1'500 * 4);
    EXPECT_EQ(family.lines[1].quantity, 8);
    EXPECT_EQ(amount_of(price(terms, nights_from(today, 4)), LineKind::extra_guests), 0);
}

TEST(Pets, pay_by_stay_or_by_night) {
    auto terms = villa();
    terms.plan.pet_minor = 2'000;
    const Party two{.adults = 1, .pets = 2};
    EXPECT_EQ(amount_of(price(terms, nights_from(today, 5), two), LineKind::pets), 4'000);
    terms.plan.pet_per = PetPer::night;
    EXPECT_EQ(amount_of(price(terms, nights_from(today, 5), two), LineKind::pets), 20'000);
}

TEST(Taxes, of_every_mode) {
    auto terms = villa();
    const Party three{.adults = 2, .children_ages = {12}};
    const auto taxed = [&](StayTax one) {
        terms.taxes = {std::move(one)};
        return amount_of(price(terms, nights_from(today, 5), three), LineKind::tax);
    };
    EXPECT_EQ(taxed(tax(per_stay, 500)), 500);
    EXPECT_EQ(taxed(tax(per_night, 200)), 1'000);
    EXPECT_EQ(taxed(tax(per_person_per_stay, 300)), 900);
    EXPECT_EQ(taxed(tax(per_person_per_night, 200)), 3'000);
    auto city = tax(per_person_per_night, 200);
    city.from_age = 13;
    EXPECT_EQ(taxed(city), 2'000) << "a child of 12 is exempt";
    city.night_cap = 3;
    EXPECT_EQ(taxed(city), 1'200);
    city.valid_from = today + days{4};
    EXPECT_EQ(taxed(city), 400) << "the last night only";
    auto once = tax(per_stay, 500);
    once.valid_until = today;
    EXPECT_EQ(taxed(once), 0) << "it ended on the day of arrival";
}

TEST(Taxes, in_the_price_are_gross_less_net) {
    auto terms = villa();
    terms.rate.nightly_minor = 10'000;
    terms.rate.cleaning_minor = 700;
    terms.taxes = {vat(700)};
    terms.taxes[0].is_inclusive = true;
    const auto taxed = price(terms, nights_from(today, 3));
    // 307.00 − round(307.00 ÷ 1.07) = 307.00 − 286.92.
    EXPECT_EQ(amount_of(taxed, LineKind::tax), 2'008);
    EXPECT_EQ(taxed.total.amount_minor, 30'700);
    EXPECT_TRUE(taxed.lines.back().included.value());
}

TEST(Taxes, on_tax_see_the_others) {
    auto terms = villa();
    terms.rate.nightly_minor = 10'000;
    terms.rate.cleaning_minor = 0;
    auto on_top = vat(1'000);
    on_top.id = new_id();
    on_top.on_tax = true;
    terms.taxes = {on_top, vat(1'000), tax(per_night, 100)};
    // 100.00 + 10.00 + 1.00 = 111.00; 10 % of it 11.10.
    EXPECT_EQ(price(terms, nights_from(today, 1)).total.amount_minor, 12'210);
}

TEST(Taxes, of_the_property_are_part_of_the_total_and_told_apart) {
    auto terms = villa();
    terms.taxes = {vat(), tax(per_person_per_night, 200)};
    terms.taxes[1].collected_by = company::Collector::property;
    const auto stayed = price(terms, nights_from(today, 3));
    EXPECT_EQ(stayed.due_at_property.amount_minor, 1'200);
    EXPECT_EQ(stayed.total.amount_minor, 3 * 18'950 + 9'000 + 3'951 + 1'200);
}

TEST(Allocation, is_exact_and_fair) {
    EXPECT_EQ(allocate(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
    EXPECT_EQ(allocate(5, {0, 0}), (std::vector<std::int64_t>{5, 0}));
    Maker make{7};
    for (int round = 0; round < 20'000; ++round) {
        std::vector<std::int64_t> weights;
        for (int at = make.whole(1, 30); at > 0; --at) weights.push_back(make.number(0, 3'000'000'000'000));
        weights.push_back(1);
        const auto whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const auto total = make.number(0, 900'000'000);
        const auto parts = allocate(total, weights);
        ASSERT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const auto floor = static_cast<std::int64_t>(static_cast<__int128>(total) * weights[at] / whole);
            ASSERT_TRUE(parts[at] == floor || parts[at] == floor + 1);
        }
    }
}

/// 3,000 plans, stays and parties, in currencies with no, two and three decimals.
class AnyPrice : public ::testing::Test {
protected:
    template <class Look>
    void each(std::uint64_t seed, Look look) {
        Maker make{seed};
        for (int round = 0; round < 3'000 && !HasFatalFailure(); ++round) {
            const auto terms = make.terms();
            const auto wanted = nights_from(today + days{make.whole(0, 150)}, make.whole(1, 30));
            const Coupon share{.id = {}, .code = "SHARE", .basis_points = make.whole(1, 5'000)};
            const Coupon amount{.id = {}, .code = "AMOUNT", .amount_minor = make.number(1, 500'000), .currency = terms.rate.currency};
            const auto* coupon = make.maybe() ? nullptr : make.maybe() ? &share : &amount;
            look(make, inputs_of(terms, wanted, make.party(), today, coupon, http::Locale::fr), terms, wanted);
        }
    }
};

TEST_F(AnyPrice, IsTheSumOfItsLines) {
    each(1, [](Maker&, const PriceInputs& inputs, const Terms&, const DateRange&) {
        const auto made = price_stay(inputs);
        std::int64_t sum = 0;
        for (const auto& line : made.lines) {
            if (!line.included) sum += line.amount.amount_minor;
            ASSERT_NE(line.amount.amount_minor, 0);
            ASSERT_EQ(line.amount.currency, inputs.currency);
            if (line.unit && !line.included) {
                ASSERT_EQ(line.unit->amount_minor * line.quantity, line.amount.amount_minor);
            }
        }
        ASSERT_EQ(sum, made.total.amount_minor);
        ASSERT_GE(made.total.amount_minor, 0);
    });
}

TEST_F(AnyPrice, IsWhatItsNightsExplain) {
    each(2, [](Maker&, const PriceInputs& inputs, const Terms&, const DateRange&) {
        const auto made = price_stay(inputs);
        std::int64_t nights = 0;
        for (const auto& night : made.nights) {
            nights += night.total_minor;
            ASSERT_EQ(night.total_minor, night.price_minor + night.length_of_stay_minor + night.early_or_late_minor + night.coupon_minor +
                                             night.extra_guests_minor);
        }
        ASSERT_EQ(nights,
                  amount_of(made, LineKind::nights) + amount_of(made, LineKind::discount) + amount_of(made, LineKind::extra_guests));
    });
}

TEST_F(AnyPrice, HangsOnNoOrderOfTheRules) {
    each(3, [](Maker& make, const PriceInputs& inputs, const Terms& terms, const DateRange& wanted) {
        const auto expected = json::to_json(price_stay(inputs).lines);
        auto other = terms;
        make.shuffle(other.plan.discounts);
        make.shuffle(other.plan.seasons);
        for (auto& one : other.plan.seasons) make.shuffle(one.weekdays);
        make.shuffle(other.plan.days);
        make.shuffle(other.taxes);
        auto again = inputs_of(other, wanted, inputs.party, today, nullptr, inputs.locale);
        again.coupon = inputs.coupon;
        ASSERT_EQ(json::to_json(price_stay(again).lines), expected);
    });
}

TEST_F(AnyPrice, IsReplayedByteForByteFromWhatIsStored) {
    each(4, [](Maker&, const PriceInputs& inputs, const Terms&, const DateRange&) {
        const auto stored = json::parse<PriceInputs>(json::to_json(inputs)).value();
        const auto again = replay(rules_version, stored);
        ASSERT_TRUE(again);
        ASSERT_EQ(json::to_json(again->lines), json::to_json(price_stay(inputs).lines));
        ASSERT_EQ(json::to_json(stored), json::to_json(inputs));
    });
}

// A quote as it was stored in November 2026. It must come to this for as long as there are quotes of its version: when a rule changes, the
// version does, and the old rules stay.
TEST(Replay, of_a_quote_of_2026_12) {
    const auto inputs = json::parse<PriceInputs>(
        R"({"currency":"EUR","locale":"fr","nights":[{"night":"2027-07-02","price_minor":23900,"source":"season","season":"Été"},)"
        R"({"night":"2027-07-03","price_minor":26333,"source":"weekday","season":"Été"},{"night":"2027-07-04","price_minor":19999,"source":"day","season":"Été"}],)"
        R"("days_ahead":120,"party":{"adults":2,"children_ages":[4,13],"pets":1},"included_guests":2,"extra_guest_minor":1500,"extra_guest_from_age":3,)"
        R"("cleaning_minor":9000,"pet_minor":2500,"pet_per":"stay","discounts":[{"kind":"length_of_stay","threshold":3,"basis_points":333},)"
        R"({"kind":"early_bird","threshold":90,"basis_points":750}],"coupon":{"code":"SUMMER","basis_points":1000},)"
        R"("taxes":[{"id":"00000000-0000-7000-8000-000000000001","name":{"en":"VAT","fr":"TVA","es":"IVA"},"mode":"percent","basis_points":600,"is_inclusive":false,)"
        R"("on_tax":true,"collected_by":"platform"},{"id":"00000000-0000-7000-8000-000000000002","name":{"en":"City tax","fr":"Taxe de séjour","es":"Tasa"},)"
        R"("mode":"per_person_per_night","basis_points":0,"amount_minor":200,"is_inclusive":false,"on_tax":false,"night_cap":2,"from_age":13,"collected_by":"property"}]})");
    ASSERT_TRUE(inputs) << inputs.error().errors.front().path;
    const auto again = replay("2026-12", *inputs);
    ASSERT_TRUE(again);
    EXPECT_EQ(
        json::to_json(again->lines),
        R"j([{"kind":"nights","label":"Nuits","quantity":3,"amount":{"amount_minor":70232,"currency":"EUR"}},)j"
        R"j({"kind":"discount","label":"Remise long séjour (3,33 %)","quantity":1,"amount":{"amount_minor":-2339,"currency":"EUR"}},)j"
        R"j({"kind":"discount","label":"Remise réservation anticipée (7,5 %)","quantity":1,"amount":{"amount_minor":-5092,"currency":"EUR"}},)j"
        R"j({"kind":"discount","label":"Code SUMMER","quantity":1,"amount":{"amount_minor":-6280,"currency":"EUR"}},)j"
        R"j({"kind":"extra_guests","label":"Voyageurs en plus","quantity":6,"unit":{"amount_minor":1500,"currency":"EUR"},"amount":{"amount_minor":9000,"currency":"EUR"}},)j"
        R"j({"kind":"cleaning","label":"Ménage","quantity":1,"amount":{"amount_minor":9000,"currency":"EUR"}},)j"
        R"j({"kind":"pets","label":"Animaux","quantity":1,"unit":{"amount_minor":2500,"currency":"EUR"},"amount":{"amount_minor":2500,"currency":"EUR"}},)j"
        R"j({"kind":"tax","label":"Taxe de séjour","quantity":6,"unit":{"amount_minor":200,"currency":"EUR"},"amount":{"amount_minor":1200,"currency":"EUR"},"due_at_property":true},)j"
        R"j({"kind":"tax","label":"TVA","quantity":1,"amount":{"amount_minor":4693,"currency":"EUR"}}])j");
    EXPECT_EQ(again->total.amount_minor, 82'914);
    EXPECT_FALSE(replay("2026-11", *inputs)) << "its quotes have no inputs";
}

}  // namespace
}  // namespace estate::booking
