#pragma once

#include "demo_life.hpp"

#include <platform/http/dispatcher.hpp>
#include <platform/http/event_hub.hpp>
#include <platform/jobs/runner.hpp>
#include <platform/redis/redis.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace estate::app {

/// Lives the demo portfolio's life: a platform of its own inside this process, whose clock is set to when each thing happened. All goes
/// through the routes that people use, with all their rules, and is heard by the same listeners; nothing is written past them.
class LifePlayer {
public:
    LifePlayer(db::Pool& database, boost::asio::io_context& io, const config::Config& config, const DemoLife& life, const Demo& demo,
               Instant now);

    db::awaitable<void> play();

    int stays_booked() const { return booked_; }
    /// One line for each thing that should have happened and was refused.
    const std::vector<std::string>& problems() const { return problems_; }

private:
    /// A house that is let by the night.
    struct House {
        std::string slug;
        Uuid listing_id;
        Uuid property_id;
        int min_nights = 1;
        int preparation_days = 0;
    };
    /// What a stay has become.
    struct Lived {
        std::optional<Uuid> booking_id = std::nullopt;
        std::string review_id = {};
        std::optional<House> house = std::nullopt;
        Date arrival = {};
    };

    db::awaitable<boost::json::value> call(const Viewer& who, http::Method method, std::string path, boost::json::object body);
    db::awaitable<void> look_at_houses();
    db::awaitable<void> prepare_office();
    db::awaitable<void> perform(const LifeStep& step);
    db::awaitable<void> book(std::size_t number);
    db::awaitable<bool> book_somewhere(std::size_t number, int arrival, int nights);
    db::awaitable<bool> is_free(const House& house, Date arrival, int nights);
    db::awaitable<bool> book_at(std::size_t number, const House& house, Date arrival, int nights);
    db::awaitable<void> receive(const std::string& booking_id);
    db::awaitable<void> send_refund(const std::string& booking_id);
    db::awaitable<void> answer(const LifeTalk& talk, const std::string& booking_id);
    db::awaitable<void> write_review(const LifeStay& stay, Lived& lived);
    db::awaitable<void> silence(const House& house);
    db::awaitable<void> connect_channels();
    db::awaitable<void> sell_elsewhere();
    db::awaitable<void> enquire(const LifeEnquiry& enquiry);
    const House* house_of(std::string_view slug) const;
    std::string slug_of(catalog::ListingKind kind, int number) const;

    db::Pool& database_;
    const config::Config& config_;
    const DemoLife& life_;
    const Demo& demo_;
    /// When the life is over: the moment at which it is loaded.
    Instant end_;
    /// When it is in the life.
    Instant now_;
    /// Never opened: what it would be asked for is done without.
    redis::Redis redis_;
    http::EventHub hub_;
    http::Services services_;
    jobs::Runner runner_;
    /// Who calls.
    Viewer viewer_;
    std::optional<http::Dispatcher> dispatcher_;
    std::vector<LifeStay> stays_;
    std::vector<Lived> lived_;
    std::vector<House> houses_;
    std::vector<std::string> problems_;
    int booked_ = 0;
};

}  // namespace estate::app
