// The timeline on a real PostgreSQL: ten thousand random holds, confirmations, cancellations, blocks and expiries against a model in
// memory.

#include <calendar/calendar.hpp>
#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace estate::calendar {
namespace {

namespace asio = boost::asio;
using std::chrono::days;
using std::chrono::minutes;

const Date first_day = parse_date("2026-07-01").value();
const Instant start = parse_instant("2026-06-01T12:00:00Z").value();

/// A building with three flats, and a villa with two preparation days.
struct World {
    Uuid building = new_id();
    std::array<Uuid, 3> flats{new_id(), new_id(), new_id()};
    Uuid villa = new_id();

    awaitable<void> put(db::Pool& pool) const {
        auto transaction = co_await pool.begin();
        co_await put_unit(transaction, UnitSpec{building, std::nullopt, "Europe/Lisbon", 0});
        for (const auto& flat : flats) co_await put_unit(transaction, UnitSpec{flat, building, "Europe/Lisbon", 0});
        co_await put_unit(transaction, UnitSpec{villa, std::nullopt, "Europe/Lisbon", 2});
        co_await transaction.commit();
    }
};

/// The timeline as one would keep it on paper.
class Model {
public:
    explicit Model(const World& world) : world_(world) {}

    struct Entry {
        Uuid unit;
        DateRange days;
        std::optional<Instant> expires_at;
    };

    bool is_free(const Uuid& unit, const DateRange& wanted, bool is_stay, Instant now) {
        expire(now);
        const auto blocked = blocked_days(unit, wanted, is_stay);
        return std::ranges::none_of(
            entries_, [&](const auto& item) { return in_each_others_way(item.second.unit, unit) && item.second.days.overlaps(blocked); });
    }
    void add(const Uuid& source, const Uuid& unit, const DateRange& wanted, std::optional<Instant> expires_at, bool is_stay) {
        entries_.emplace(source, Entry{unit, blocked_days(unit, wanted, is_stay), expires_at});
    }
    bool is_held(const Uuid& source, Instant now) {
        expire(now);
        const auto found = entries_.find(source);
        return found != entries_.end() && found->second.expires_at.has_value();
    }
    bool is_there(const Uuid& source, Instant now) {
        expire(now);
        return entries_.contains(source);
    }
    void make_firm(const Uuid& source) { entries_.at(source).expires_at.reset(); }
    void remove(const Uuid& source) { entries_.erase(source); }
    std::size_t size(Instant now) {
        expire(now);
        return entries_.size();
    }

private:
    bool is_flat(const Uuid& unit) const { return std::ranges::find(world_.flats, unit) != world_.flats.end(); }
    bool in_each_others_way(const Uuid& one, const Uuid& other) const {
        if (one == other) return true;
        return (one == world_.building && is_flat(other)) || (other == world_.building && is_flat(one));
    }
    DateRange blocked_days(const Uuid& unit, const DateRange& wanted, bool is_stay) const {
        if (!is_stay || unit != world_.villa) return wanted;
        return DateRange::make(wanted.from(), wanted.to() + days{2}).value();
    }
    void expire(Instant now) {
        std::erase_if(entries_, [&](const auto& item) { return item.second.expires_at && *item.second.expires_at <= now; });
    }

    const World& world_;
    std::map<Uuid, Entry> entries_;
};

/// Draws what happens next, does it on both timelines, and compares.
class Walk {
public:
    Walk(db::Pool& pool, const World& world) : pool_(pool), world_(world), model_(world) {}

    awaitable<void> step() {
        now_ += std::chrono::seconds{draw(0, 90)};
        const int what = draw(0, 99);
        if (what < 60) {
            co_await claim_days(what < 48);
        } else if (what < 78) {
            co_await confirm_one();
        } else {
            co_await release_one();
        }
    }

    int refused() const { return refused_; }
    int claimed() const { return claimed_; }
    Instant now() const { return now_; }
    Model& model() { return model_; }

private:
    int draw(int low, int high) { return std::uniform_int_distribution{low, high}(random_); }

    Uuid draw_unit() {
        const int which = draw(0, 9);
        if (which < 3) return world_.villa;
        if (which < 5) return world_.building;
        return world_.flats[static_cast<std::size_t>(which % 3)];
    }

    awaitable<void> claim_days(bool is_stay) {
        const auto unit = draw_unit();
        const auto from = first_day + days{draw(0, 120)};
        const auto wanted = DateRange::make(from, from + days{draw(1, 9)}).value();
        const auto expires_at = is_stay ? std::optional{now_ + minutes{15}} : std::nullopt;
        const Uuid source = new_id();
        const bool expected = model_.is_free(unit, wanted, is_stay, now_);
        auto transaction = co_await pool_.begin();
        const Claim asked{.unit_id = unit,
                          .days = wanted,
                          .kind = is_stay ? Kind::stay : Kind::owner_block,
                          .source_id = source,
                          .expires_at = expires_at};
        const auto result = co_await claim(transaction, asked, now_);
        EXPECT_EQ(result.has_value(), expected) << to_string(wanted.from()) << " " << to_string(now_);
        if (!result) {
            ++refused_;
            EXPECT_FALSE(result.error().occupants.empty());
            co_return;
        }
        co_await transaction.commit();
        ++claimed_;
        model_.add(source, unit, wanted, expires_at, is_stay);
        sources_.push_back(source);
    }

    awaitable<void> confirm_one() {
        if (sources_.empty()) co_return;
        const auto source = sources_[static_cast<std::size_t>(draw(0, static_cast<int>(sources_.size()) - 1))];
        const bool expected = model_.is_held(source, now_);
        auto transaction = co_await pool_.begin();
        const bool firm = co_await make_firm(transaction, source, now_);
        co_await transaction.commit();
        EXPECT_EQ(firm, expected);
        if (firm) model_.make_firm(source);
    }

    awaitable<void> release_one() {
        if (sources_.empty()) co_return;
        const auto at = static_cast<std::size_t>(draw(0, static_cast<int>(sources_.size()) - 1));
        const auto source = sources_[at];
        sources_.erase(sources_.begin() + static_cast<std::ptrdiff_t>(at));
        const bool was_there = model_.is_there(source, now_);
        auto transaction = co_await pool_.begin();
        const bool released = co_await release(transaction, source, now_);
        co_await transaction.commit();
        // An expired hold that nobody has flipped yet may be released too: it is gone either way.
        EXPECT_TRUE(released || !was_there);
        model_.remove(source);
    }

    db::Pool& pool_;
    const World& world_;
    Model model_;
    std::mt19937 random_{11};
    Instant now_ = start;
    std::vector<Uuid> sources_;
    int refused_ = 0;
    int claimed_ = 0;
};

TEST(Timeline, ten_thousand_random_steps_never_overlap) {
    testing::Database database;
    asio::io_context io{1};
    db::Pool pool{io, database.settings()};
    const World world;
    Walk walk{pool, world};
    testing::run(io, [&]() -> awaitable<void> {
        co_await world.put(pool);
        for (int step = 0; step < 10'000; ++step) co_await walk.step();
    }());
    EXPECT_GT(walk.claimed(), 1'000);
    EXPECT_GT(walk.refused(), 1'000);
    // Asked of the rows themselves, without the constraint's help.
    EXPECT_EQ(
        database.query("SELECT count(*) FROM calendar.occupancy a JOIN calendar.occupancy b ON a.id < b.id AND a.root_id = b.root_id"
                       " AND a.span && b.span AND a.during && b.during AND a.state IN ('held', 'firm') AND b.state IN ('held', 'firm')"),
        "0");
    EXPECT_EQ(database.query(
                  "SELECT count(DISTINCT source_id) FROM calendar.occupancy WHERE state = 'firm' OR (state = 'held' AND expires_at > '" +
                  to_string(walk.now()) + "')"),
              std::to_string(walk.model().size(walk.now())));
}

TEST(Timeline, the_constraint_refuses_what_the_code_would_let_through) {
    testing::Database database;
    asio::io_context io{1};
    db::Pool pool{io, database.settings()};
    const World world;
    testing::run(io, world.put(pool));
    const auto insert = [&](const Uuid& unit, const char* days_text) {
        return database.query(
            "INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, source_id, created_at)"
            " SELECT gen_random_uuid(), id, root_id, span, '" +
            std::string{days_text} +
            "', 'stay', 'firm', gen_random_uuid(), now()"
            " FROM calendar.unit WHERE id = '" +
            to_string(unit) + "'");
    };
    insert(world.flats[0], "[2026-07-01,2026-07-05)");
    insert(world.flats[1], "[2026-07-01,2026-07-05)");
    insert(world.flats[0], "[2026-07-05,2026-07-06)");
    EXPECT_THROW(insert(world.flats[0], "[2026-07-04,2026-07-06)"), std::runtime_error);
    EXPECT_THROW(insert(world.building, "[2026-07-04,2026-07-06)"), std::runtime_error);
    insert(world.building, "[2026-07-06,2026-07-09)");
    EXPECT_THROW(insert(world.flats[2], "[2026-07-08,2026-07-10)"), std::runtime_error);
}

TEST(Timeline, parts_keep_their_place_when_put_again) {
    testing::Database database;
    asio::io_context io{1};
    db::Pool pool{io, database.settings()};
    const World world;
    testing::run(io, [&]() -> awaitable<void> {
        co_await world.put(pool);
        co_await world.put(pool);
    }());
    EXPECT_EQ(database.query("SELECT string_agg(span::text, ' ' ORDER BY span) FROM calendar.unit WHERE root_id = '" +
                             to_string(world.building) + "'"),
              "[0,1) [0,1048576) [1,2) [2,3)");
}

}  // namespace
}  // namespace estate::calendar
