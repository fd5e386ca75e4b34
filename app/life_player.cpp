#include "life_player.hpp"

#include "life_people.hpp"

#include <booking/booking.hpp>
#include <calendar/calendar.hpp>
#include <catalog/catalog.hpp>
#include <channels/channels.hpp>
#include <enquiries/enquiries.hpp>
#include <ledger/ledger.hpp>
#include <messaging/messaging.hpp>
#include <payments/payments.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace estate::app {
namespace {

using boost::json::object;
using http::Method;
using std::chrono::days;

}  // namespace

LifePlayer::LifePlayer(db::Pool& database, boost::asio::io_context& io, const config::Config& config, const DemoLife& life,
                       const Demo& demo, Instant now)
    : database_(database),
      config_(config),
      life_(life),
      demo_(demo),
      end_(now),
      now_(now),
      redis_(io.get_executor(), config.redis_url, nullptr),
      hub_(io),
      services_{config, database, redis_, hub_, [this] { return now_; }},
      runner_(io, database, services_.clock, [](const jobs::Event&) -> db::awaitable<void> { co_return; }) {
    http::Routes routes;
    calendar::add_routes(routes);
    booking::add_routes(routes);
    payments::add_routes(routes);
    ledger::add_routes(routes);
    enquiries::add_routes(routes);
    messaging::add_routes(routes);
    channels::add_routes(routes);
    dispatcher_.emplace(
        services_, std::move(routes), [this](std::string_view) -> db::awaitable<Answer<Viewer>> { co_return viewer_; },
        [](const std::string&, bool) -> db::awaitable<bool> { co_return true; },
        http::Observer{.begun = [] {}, .answered = [](const auto&...) {}});
    // Listeners only: nothing that a clock does runs here.
    catalog::add_jobs(runner_, database);
    calendar::add_jobs(runner_, database, services_.clock);
    booking::add_jobs(runner_, database, services_.clock);
    enquiries::add_jobs(runner_, database, services_.clock);
    messaging::add_jobs(runner_, database, config, services_.clock);
}

db::awaitable<void> LifePlayer::play() {
    stays_ = life_stays(life_);
    lived_.resize(stays_.size());
    co_await look_at_houses();
    co_await prepare_office();
    for (const auto& step : life_steps(stays_, end_)) {
        now_ = step.at;
        try {
            co_await perform(step);
        } catch (const Refused& refused) {
            problems_.push_back(to_string(step.at) + " " + boost::describe::enum_to_string(step.act, "") + ": " + refused.what());
        }
        while (co_await runner_.deliver_batch() > 0) {
        }
    }
    for (const auto& enquiry : life_.enquiries) co_await enquire(enquiry);
    now_ = end_;
    co_await connect_channels();
    while (co_await runner_.deliver_batch() > 0) {
    }
    co_await sell_elsewhere();
    co_await messaging::settle_unsent(database_, config_, end_);
}

/// As over HTTP. Throws Refused when the answer is one.
db::awaitable<boost::json::value> LifePlayer::call(const Viewer& who, Method method, std::string path, object body) {
    viewer_ = who;
    http::Request request{.method = method,
                          .path = std::move(path),
                          .query = {},
                          .headers = {},
                          .body = {},
                          .client_address = "127.0.0.1",
                          .request_id = "life"};
    if (!who.subject.empty()) request.headers["authorization"] = "Bearer life";
    if (method != Method::get) {
        request.headers["content-type"] = "application/json";
        request.body = boost::json::serialize(body);
    }
    const auto response = co_await dispatcher_->answer(request);
    if (response.status >= 400) throw Refused(request.path + " " + std::to_string(response.status) + " " + response.body);
    if (response.body.empty()) co_return nullptr;
    co_return boost::json::parse(response.body);
}

db::awaitable<void> LifePlayer::look_at_houses() {
    for (const auto& property : demo_.properties) {
        for (const auto& listing : property.listings) {
            // A whole building stays free, so that its units can be let; transfers are taken in euros.
            if (!listing.stay || property.kind == catalog::PropertyKind::building || listing.currency.code() != "EUR") continue;
            const auto found = co_await catalog::find_published_listing(database_, listing.slug.value);
            if (!found) continue;
            houses_.push_back({.slug = listing.slug.value,
                               .listing_id = found->id,
                               .property_id = found->property_id,
                               .min_nights = listing.stay->min_nights.as_int(),
                               .preparation_days = listing.stay->preparation_days.as_int()});
        }
    }
    if (houses_.empty()) throw std::runtime_error("load the demo portfolio first: estate seed --demo");
}

db::awaitable<void> LifePlayer::perform(const LifeStep& step) {
    const auto& stay = stays_[step.stay];
    auto& lived = lived_[step.stay];
    if (step.act == LifeAct::book) co_return co_await book(step.stay);
    if (!lived.booking_id) co_return;
    const auto id = to_string(*lived.booking_id);
    const auto office = [&](const char* act) { return call(agent(), Method::post, "/api/v1/office/bookings/" + id + "/" + act, {}); };
    const auto of_booking = [&](const Viewer& who, const char* act, object body) {
        return call(who, Method::post, "/api/v1/bookings/" + id + "/" + act, std::move(body));
    };
    switch (step.act) {
        case LifeAct::book: break;
        case LifeAct::pay: co_await of_booking(viewer_of(stay.guest), "payment", {{"method", "bank_transfer"}}); break;
        case LifeAct::receive: co_await receive(id); break;
        case LifeAct::confirm: co_await of_booking(agent(), "confirm", {}); break;
        case LifeAct::ask: co_await of_booking(viewer_of(stay.guest), "messages", {{"text", stay.talk->guest}}); break;
        case LifeAct::answer: co_await answer(*stay.talk, id); break;
        case LifeAct::cancel: co_await of_booking(viewer_of(stay.guest), "cancel", {}); break;
        case LifeAct::send_refund: co_await send_refund(id); break;
        case LifeAct::check_in: co_await let_in(step.stay, id); break;
        case LifeAct::miss: co_await of_booking(agent(), "no-show", {}); break;
        case LifeAct::check_out: co_await office("check-out"); break;
        case LifeAct::clean: co_await office("cleaned"); break;
        case LifeAct::review: co_await write_review(stay, lived); break;
        case LifeAct::publish: co_await call(agent(), Method::post, "/api/v1/office/reviews/" + lived.review_id + "/publish", {}); break;
        case LifeAct::reply:
            co_await call(agent(), Method::put, "/api/v1/office/reviews/" + lived.review_id + "/reply", {{"text", *stay.review->reply}});
            break;
    }
}

/// At the first house that is free and takes it; nearer days before later ones, as many nights as were wanted before some more.
db::awaitable<void> LifePlayer::book(std::size_t number) {
    const auto& stay = stays_[number];
    if (stay.state == LifeState::requested && stay.house) {
        if (const auto* house = house_of(*stay.house)) co_await silence(*house);
    }
    // Who has left, or leaves today, has stayed as long as it says.
    const int most_more = stay.arrival + stay.nights > 0 ? 4 : 0;
    for (int later = 0; later <= stay.flexible; ++later) {
        for (int more = 0; more <= most_more; more += 2) {
            if (co_await book_somewhere(number, stay.arrival + later, stay.nights + more)) co_return;
        }
    }
    problems_.push_back("no house for the stay " + std::to_string(number) + " of " + stay.guest.name);
}

db::awaitable<bool> LifePlayer::book_somewhere(std::size_t number, int arrival, int nights) {
    const auto& wanted = stays_[number].house;
    const auto day = local_date(end_, "UTC") + days{arrival};
    for (std::size_t tried = 0; tried < houses_.size(); ++tried) {
        // Neighbours in time are not neighbours in the list.
        const auto& house = houses_[(number * 23 + tried) % houses_.size()];
        const bool is_particular = house.slug == silent_house || house.slug == sold_twice_house;
        if (wanted ? house.slug != *wanted : is_particular) continue;
        if (nights < house.min_nights || !co_await is_free(house, day, nights)) continue;
        if (co_await book_at(number, house, day, nights)) co_return true;
    }
    co_return false;
}

db::awaitable<bool> LifePlayer::is_free(const House& house, Date arrival, int nights) {
    const auto until = arrival + days{nights + house.preparation_days};
    const auto taken = co_await calendar::occupied(database_, house.property_id, arrival, until, now_);
    const bool nobody_has_it = taken.empty();
    co_return nobody_has_it;
}

/// False when the house does not take it after all, by its rules.
db::awaitable<bool> LifePlayer::book_at(std::size_t number, const House& house, Date arrival, int nights) {
    const auto& stay = stays_[number];
    const auto who = viewer_of(stay.guest);
    std::string quote;
    try {
        const auto quoted = co_await call(who, Method::post, "/api/v1/quotes",
                                          {{"listing_id", to_string(house.listing_id)},
                                           {"check_in", to_string(arrival)},
                                           {"check_out", to_string(arrival + days{nights})},
                                           {"adults", 2},
                                           {"locale", locale_of(stay.guest.locale)}});
        quote = text_of(quoted, "/id");
    } catch (const Refused&) {
        co_return false;
    }
    const auto held = co_await call(who, Method::post, "/api/v1/bookings",
                                    {{"quote_id", quote},
                                     {"guest_name", stay.guest.name},
                                     {"guest_email", stay.guest.email},
                                     {"guest_phone", stay.guest.phone},
                                     {"locale", locale_of(stay.guest.locale)}});
    lived_[number].booking_id = parse_uuid(text_of(held, "/id")).value();
    lived_[number].house = house;
    lived_[number].arrival = arrival;
    for (const auto& line : held.at("lines").as_array()) {
        const auto* due = line.as_object().if_contains("due_at_property");
        if (due && due->as_bool()) lived_[number].is_due_on_arrival = true;
    }
    ++booked_;
    co_return true;
}

db::awaitable<void> LifePlayer::let_in(std::size_t number, const std::string& booking_id) {
    object said;
    if (lived_[number].is_due_on_arrival) said["taken"] = number % 3 == 0 ? "cash" : "card_terminal";
    co_await call(agent(), Method::post, "/api/v1/office/bookings/" + booking_id + "/check-in", std::move(said));
}

/// All of the transfer that is waited for.
db::awaitable<void> LifePlayer::receive(const std::string& booking_id) {
    const auto open = co_await call(agent(), Method::get, "/api/v1/office/payments/transfers", {});
    for (const auto& transfer : open.at("items").as_array()) {
        if (text_of(transfer, "/subject_id") != booking_id) continue;
        co_await call(agent(), Method::post, "/api/v1/office/payments/transfers/" + text_of(transfer, "/id") + "/receipts",
                      {{"amount_minor", transfer.at_pointer("/amount/amount_minor")}, {"received_on", to_string(local_date(now_, "UTC"))}});
        co_return;
    }
    throw Refused("no transfer is waited for");
}

/// What goes back of a stay that was cancelled, if anything does.
db::awaitable<void> LifePlayer::send_refund(const std::string& booking_id) {
    const auto open = co_await call(agent(), Method::get, "/api/v1/office/payments/transfers", {});
    for (const auto& refund : open.at("to_send").as_array()) {
        if (text_of(refund, "/subject_id") == booking_id)
            co_await call(agent(), Method::post, "/api/v1/office/payments/refunds/" + text_of(refund, "/id") + "/sent", {});
    }
}

db::awaitable<void> LifePlayer::answer(const LifeTalk& talk, const std::string& booking_id) {
    const auto path = "/api/v1/bookings/" + booking_id + "/messages";
    const auto before = co_await call(agent(), Method::get, path, {});
    co_await call(agent(), Method::post, path + "/read", {{"up_to", before.at("items").as_array().back().at("id")}});
    co_await call(agent(), Method::post, path, {{"text", *talk.office}});
}

db::awaitable<void> LifePlayer::write_review(const LifeStay& stay, Lived& lived) {
    const auto& review = *stay.review;
    const auto written = co_await call(viewer_of(stay.guest), Method::post, "/api/v1/bookings/" + to_string(*lived.booking_id) + "/review",
                                       {{"overall", review.stars.at(0)},
                                        {"cleanliness", review.stars.at(1)},
                                        {"accuracy", review.stars.at(2)},
                                        {"communication", review.stars.at(3)},
                                        {"location", review.stars.at(4)},
                                        {"value", review.stars.at(5)},
                                        {"text", review.text},
                                        {"locale", locale_of(review.locale)}});
    lived.review_id = text_of(written, "/review/id");
}

}  // namespace estate::app
