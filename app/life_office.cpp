// What the office does in the demo portfolio's life: accounts, channels, enquiries.

#include "life_people.hpp"
#include "life_player.hpp"

#include <calendar/channel_days.hpp>

#include <platform/config/reader.hpp>

#include <boost/json/array.hpp>

#include <algorithm>
#include <random>

namespace estate::app {
namespace {

using boost::json::object;
using http::Method;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

}  // namespace

db::awaitable<void> LifePlayer::prepare_office() {
    now_ = end_ - days{400};
    const auto& account = life_.bank_account;
    co_await call(admin(), Method::put, "/api/v1/office/payments/bank-accounts/EUR",
                  {{"holder", account.holder}, {"iban", account.iban}, {"bic", account.bic}, {"bank", account.bank}});
    for (const auto& journal : life_.journals) {
        now_ = end_ - days{journal.days_ago};
        const object debit{{"account", journal.debit}, {"amount_minor", journal.amount_minor}};
        const object credit{{"account", journal.credit}, {"amount_minor", -journal.amount_minor}};
        co_await call(admin(), Method::post, "/api/v1/office/ledger/journals",
                      {{"date", to_string(local_date(now_, "UTC"))},
                       {"currency", "EUR"},
                       {"reason", journal.reason},
                       {"entries", boost::json::array{debit, credit}}});
    }
}

/// A channel that nobody has heard of for hours: stays of the house are asked for, as channels.silence says as soon as it looks.
db::awaitable<void> LifePlayer::silence(const House& house) {
    const auto asked = now_;
    now_ -= hours{6};
    co_await call(
        agent(), Method::post, "/api/v1/office/properties/" + to_string(house.property_id) + "/channels",
        {{"channel", "Vrbo"}, {"feed_url", "https://vrbo.example/icalendar/88.ics"}, {"end_is_last_night", false}, {"is_enabled", true}});
    now_ = asked;
    auto transaction = co_await database_.begin();
    co_await calendar::set_instant(transaction, house.property_id, false, now_);
    co_await transaction.commit();
}

/// One channel that reads us, and one that we read, which has sold nights that are taken.
db::awaitable<void> LifePlayer::connect_channels() {
    const auto connect = [&](const House& house, object channel) {
        channel["end_is_last_night"] = false;
        channel["is_enabled"] = true;
        return call(agent(), Method::post, "/api/v1/office/properties/" + to_string(house.property_id) + "/channels", std::move(channel));
    };
    if (const auto* house = house_of(exported_house)) co_await connect(*house, {{"channel", "Booking.com"}});
    for (const auto& lived : lived_) {
        if (!lived.house || lived.house->slug != sold_twice_house) continue;
        const auto from = to_string(lived.arrival - days{demo_channel_conflict});
        co_await connect(*lived.house,
                         {{"channel", "Airbnb"}, {"feed_url", config::own_url(config_) + "/dev/channels/demo.ics?from=" + from}});
    }
}

/// What other channels have sold in the year behind us, between the stays that were booked here. (What they sell from now on is part of the
/// portfolio: demo_calendar.)
db::awaitable<void> LifePlayer::sell_elsewhere() {
    const auto today = local_date(end_, "UTC");
    auto transaction = co_await database_.begin();
    for (const auto& house : houses_) {
        std::mt19937 random{number_of(house.slug)};
        const auto up_to = [&](unsigned limit) { return static_cast<int>(random() % limit); };
        auto day = today - days{330 - up_to(20)};
        for (int number = 0; day < today - days{30}; ++number) {
            const auto until = day + days{house.min_nights + up_to(6)};
            // Taken days are left as they are.
            co_await calendar::claim(transaction,
                                     {.unit_id = house.property_id,
                                      .days = DateRange::make(day, until).value(),
                                      .kind = calendar::Kind::channel,
                                      .source_id = catalog::stable_id("demo life", house.slug + "/" + std::to_string(number)),
                                      .created_by = "demo"},
                                     end_);
            day = until + days{3 + up_to(21)};
        }
    }
    co_await transaction.commit();
}

const LifePlayer::House* LifePlayer::house_of(std::string_view slug) const {
    const auto found = std::ranges::find(houses_, slug, &House::slug);
    return found == houses_.end() ? nullptr : &*found;
}

/// Asked, and answered within the promised time unless it has only just come.
db::awaitable<void> LifePlayer::enquire(const LifeEnquiry& enquiry) {
    const auto& guest = life_.guests.at(static_cast<std::size_t>(enquiry.guest));
    const auto slug = slug_of(enquiry.kind, enquiry.guest);
    now_ = enquiry.days_ago > 0 ? end_ - days{enquiry.days_ago} : end_ - minutes{1 + enquiry.guest % 3};
    const auto received = co_await call(nobody(), Method::post, "/api/v1/listings/" + slug + "/enquiries",
                                        {{"name", guest.name},
                                         {"email", guest.email},
                                         {"phone", guest.phone},
                                         {"message", enquiry.message},
                                         {"locale", locale_of(guest.locale)}});
    const auto path = "/api/v1/enquiries/" + text_of(received, "/id");
    now_ += minutes{4};
    if (enquiry.note) co_await call(agent(), Method::post, path + "/notes", {{"text", *enquiry.note}});
    if (enquiry.answer) co_await call(agent(), Method::post, path + "/answers", {{"channel", "email"}, {"text", *enquiry.answer}});
    now_ += days{2};
    if (enquiry.is_closed.value_or(false)) co_await call(agent(), Method::post, path + "/close", {});
}

/// One of the listings of a kind, always the same.
std::string LifePlayer::slug_of(catalog::ListingKind kind, int number) const {
    std::vector<std::string> slugs;
    for (const auto& property : demo_.properties) {
        for (const auto& listing : property.listings) {
            if (listing.kind == kind) slugs.push_back(listing.slug.value);
        }
    }
    return slugs.at(static_cast<std::size_t>(number) * 7 % slugs.size());
}

}  // namespace estate::app
