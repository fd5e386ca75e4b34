#include "completeness.hpp"

#include "prices.hpp"

#include <boost/json/parse.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace estate::catalog {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

boost::json::object parsed(const char* text) {
    return boost::json::parse(text).as_object();
}

Described whole_villa() {
    const auto texts = parsed(R"({"en": "a", "fr": "b", "es": "c"})");
    return {.kind = PropertyKind::villa,
            .name = texts,
            .has_address = true,
            .has_pin = true,
            .has_bedrooms = true,
            .has_bathrooms = true,
            .has_living_area = true,
            .has_lot_size = false,
            .attributes = parsed(R"({"condition": "good", "architectural_style": "rural", "pool": "none", "stories": 1})"),
            .amenities = 3,
            .pictures = 5,
            .listings = {{ListingKind::sale, texts, texts, parsed(R"({"tenure": "freehold", "negotiable": false})")}}};
}

std::vector<std::string> paths_of(const Completeness& counted) {
    std::vector<std::string> paths;
    for (const auto& missing : counted.missing) paths.push_back(missing.path);
    return paths;
}

TEST(Completeness, is_a_hundred_only_when_nothing_is_missing) {
    const auto whole = completeness(whole_villa());
    EXPECT_EQ(whole.percent, 100);
    EXPECT_THAT(whole.missing, IsEmpty());
    auto almost = whole_villa();
    almost.pictures = 4;
    EXPECT_LT(completeness(almost).percent, 100);
    EXPECT_THAT(paths_of(completeness(almost)), ElementsAre("/pictures"));
}

TEST(Completeness, of_nothing_is_little_and_names_each_thing_once) {
    const auto nothing = completeness({.kind = PropertyKind::villa, .name = {}, .attributes = {}, .listings = {}});
    EXPECT_EQ(nothing.percent, 0);
    auto paths = paths_of(nothing);
    EXPECT_THAT(paths, Contains("/name/fr"));
    EXPECT_THAT(paths, Contains("/attributes/pool"));
    std::ranges::sort(paths);
    EXPECT_EQ(std::ranges::adjacent_find(paths), paths.end());
}

TEST(Completeness, asks_land_for_its_size_and_not_for_bedrooms) {
    const auto paths = paths_of(completeness({.kind = PropertyKind::land, .name = {}, .attributes = {}, .listings = {}}));
    EXPECT_THAT(paths, Contains("/lot_size_m2"));
    EXPECT_THAT(paths, Not(Contains("/bedrooms_total")));
}

TEST(Completeness, takes_an_empty_text_for_none) {
    auto villa = whole_villa();
    villa.listings[0].remarks["es"] = "";
    EXPECT_THAT(paths_of(completeness(villa)), ElementsAre("/listings/sale/remarks/es"));
}

TEST(Publishing, is_kept_back_by_the_property_and_by_the_listing_itself) {
    auto villa = whole_villa();
    villa.name.erase("es");
    villa.pictures = 0;
    villa.listings[0].title.erase("fr");
    villa.listings.push_back({ListingKind::lease, {}, {}, {}});
    std::vector<std::string> paths;
    for (const auto& error : in_the_way_of_publishing(completeness(villa).missing, ListingKind::sale)) paths.push_back(error.path);
    EXPECT_THAT(paths, ElementsAre("/name/es", "/pictures", "/listings/sale/title/fr"));
}

TEST(Publishing, needs_one_photo_and_only_wishes_for_more) {
    auto villa = whole_villa();
    villa.pictures = 1;
    const auto counted = completeness(villa);
    EXPECT_THAT(paths_of(counted), ElementsAre("/pictures"));
    EXPECT_THAT(in_the_way_of_publishing(counted.missing, ListingKind::sale), IsEmpty());
}

TEST(Publishing, moves_by_one_table) {
    using enum PublicationState;
    EXPECT_THAT(moves_from(draft), ElementsAre(PublicationMove::publish, PublicationMove::withdraw));
    EXPECT_THAT(moves_from(published), ElementsAre(PublicationMove::pause, PublicationMove::withdraw));
    EXPECT_THAT(moves_from(paused), ElementsAre(PublicationMove::publish, PublicationMove::withdraw));
    EXPECT_THAT(moves_from(withdrawn), ElementsAre(PublicationMove::publish));
    EXPECT_EQ(next_publication_state(published, PublicationMove::pause), paused);
    EXPECT_EQ(next_publication_state(draft, PublicationMove::pause), std::nullopt);
}

PriceChange by_percent(int basis_points, std::optional<int> rounding = std::nullopt) {
    PriceChange change;
    change.percent_basis_points = json::Int<-9'900, 100'000>{basis_points};
    if (rounding) change.rounding_minor = json::Int<1, 1'000'000'000>{*rounding};
    return change;
}

TEST(Prices, change_by_a_share_rounded_once_half_up) {
    EXPECT_EQ(changed_price(10'000, by_percent(550)), 10'550);
    EXPECT_EQ(changed_price(101, by_percent(-5'000)), 51);
    EXPECT_EQ(changed_price(1'234'567, by_percent(550, 1'000)), 1'302'000);
    EXPECT_EQ(changed_price(99'999, by_percent(0, 5'000)), 100'000);
}

TEST(Prices, change_by_an_amount_that_may_leave_nothing) {
    PriceChange change;
    change.amount_minor = json::Int<-1'000'000'000'000, 1'000'000'000'000>{-500};
    EXPECT_EQ(changed_price(2'000, change), 1'500);
    EXPECT_EQ(changed_price(400, change), -100);
}

}  // namespace
}  // namespace estate::catalog
