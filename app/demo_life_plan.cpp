// Who stays when in the demo portfolio. The same on every day, only later.

#include "demo_life.hpp"

#include <algorithm>
#include <array>

namespace estate::app {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// The people who can sign in, as the development issuer knows them.
LifeGuest gabrielle() {
    return {"Gabrielle Guest", "gabrielle.guest@example.com", "+33 1 99 00 10 20", http::Locale::fr, "user_demo_guest"};
}
LifeGuest gaspar() {
    return {"Gaspar Guest", "gaspar.guest@example.com", "+34 910 000 120", http::Locale::es, "user_demo_guest2"};
}

/// Something that fits the guest's language, one after the other.
template <class T>
const T* next_of(const std::vector<T>& all, http::Locale locale, std::array<std::size_t, 3>& used) {
    auto& at = used[static_cast<std::size_t>(locale)];
    std::size_t seen = 0;
    for (const auto& one : all) {
        if (one.locale == locale && seen++ == at) {
            ++at;
            return &one;
        }
    }
    return nullptr;
}

constexpr int past_stays = 36;

/// The year behind us: every nine days somebody has left.
void add_past(std::vector<LifeStay>& stays, const DemoLife& life) {
    std::array<std::size_t, 3> reviewed{};
    std::array<std::size_t, 3> talked{};
    for (int number = 0; number < past_stays; ++number) {
        LifeStay stay;
        stay.guest = life.guests[static_cast<std::size_t>(number) % life.guests.size()];
        stay.arrival = -18 - 9 * (past_stays - 1 - number);
        stay.nights = 3 + number % 5;
        stay.booked = 12 + number * 17 % 60;
        stay.state = number == 9 || number == 22 ? LifeState::cancelled : number == 15 ? LifeState::missed : LifeState::completed;
        stay.is_paid = number % 7 != 5;
        if (stay.state == LifeState::completed) stay.review = next_of(life.reviews, stay.guest.locale, reviewed);
        if (number % 4 == 0) stay.talk = next_of(life.talks, stay.guest.locale, talked);
        stays.push_back(std::move(stay));
    }
}

/// What the desk sees today, and the weeks to come.
void add_present(std::vector<LifeStay>& stays, const DemoLife& life) {
    const auto guest = [&](std::size_t number) { return life.guests[number % life.guests.size()]; };
    const auto add = [&](LifeGuest who, int arrival, int nights, int booked, LifeState state) -> LifeStay& {
        stays.push_back({.guest = std::move(who), .arrival = arrival, .nights = nights, .booked = booked, .state = state});
        return stays.back();
    };
    add(guest(1), -6, 4, 20, LifeState::completed).review = &life.waiting_reviews.at(0);
    add(guest(2), -7, 4, 25, LifeState::completed).review = &life.waiting_reviews.at(1);
    stays[stays.size() - 1].is_published = stays[stays.size() - 2].is_published = false;
    add(guest(6), -3, 3, 21, LifeState::not_cleaned);
    add(guest(8), -4, 4, 30, LifeState::running);
    add(guest(0), -2, 5, 40, LifeState::running).talk = &life.open_talks.at(1);
    add(guest(13), -1, 4, 3, LifeState::running).is_paid = false;
    stays.back().talk = &life.open_talks.at(0);
    add(guest(3), 0, 3, 34, LifeState::coming);
    add(guest(11), 0, 4, 18, LifeState::coming);
    add(guest(12), 0, 3, 2, LifeState::coming).is_paid = false;
    add(guest(14), 1, 3, 26, LifeState::coming).flexible = 1;
    add(guest(15), 4, 4, 45, LifeState::coming).flexible = 6;
    add(guest(17), 12, 5, 52, LifeState::coming).flexible = 10;
    add(guest(10), 24, 6, 60, LifeState::coming).flexible = 14;
    add(guest(5), 45, 7, 50, LifeState::coming).flexible = 20;
    add(guest(7), 33, 4, 34, LifeState::unpaid).flexible = 14;
    add(guest(16), 28, 4, 40, LifeState::cancelled).flexible = 14;
    add(guest(9), 52, 4, 53, LifeState::lapsed).flexible = 14;

    add(gabrielle(), -8, 4, 33, LifeState::completed);
    add(gabrielle(), 19, 5, 26, LifeState::coming).flexible = 10;
    stays.back().talk = &life.talks.at(1);
    add(gabrielle(), 61, 4, 62, LifeState::unpaid).flexible = 20;
    add(gabrielle(), 38, 3, 50, LifeState::cancelled).flexible = 14;
    add(gaspar(), -2, 4, 29, LifeState::running);
    add(gaspar(), 9, 3, 30, LifeState::coming).flexible = 10;
    add(gaspar(), 70, 4, 71, LifeState::unpaid).flexible = 20;

    // A house of which a channel has said nothing for hours, and one of which it has sold nights that are taken.
    add(guest(4), 40, 4, 40, LifeState::requested).flexible = 40;
    stays.back().house = silent_house;
    add(guest(1), 190, 4, 200, LifeState::coming).flexible = 20;
    stays.back().house = sold_twice_house;
}

/// When in the day a stay's people do things: not all at once.
minutes offset_of(std::size_t number) {
    return minutes{number * 37 % 180};
}

class Writer {
public:
    Writer(const LifeStay& stay, std::size_t number, Instant now)
        : stay_(stay),
          number_(number),
          now_(now),
          arrival_(std::chrono::floor<days>(now) + days{stay.arrival}),
          departure_(arrival_ + days{stay.nights}) {}

    std::vector<LifeStep> write() {
        const auto booked = arrival_ - days{stay_.booked} + hours{9} + offset_of(number_);
        book(booked);
        using enum LifeState;
        switch (stay_.state) {
            case unpaid:
            case lapsed:
            case requested:
            case coming: break;
            case cancelled: cancel(booked); break;
            case missed: add(arrival_ + days{1} + hours{11}, LifeAct::miss); break;
            case running: add(arrival_ + hours{15} + offset_of(number_), LifeAct::check_in); break;
            case not_cleaned:
            case completed: leave(); break;
        }
        // Nobody has done tomorrow what is done.
        std::erase_if(steps_, [&](const LifeStep& step) { return step.at > now_; });
        return std::move(steps_);
    }

private:
    void add(Instant at, LifeAct act) { steps_.push_back({at, act, number_}); }

    void book(Instant booked) {
        // What was booked today was booked a moment ago, at whatever hour it is looked at.
        booked = std::min(booked, now_ - hours{2});
        add(booked, LifeAct::book);
        const bool is_confirmed =
            stay_.state != LifeState::lapsed && stay_.state != LifeState::requested && stay_.state != LifeState::unpaid;
        if (stay_.state == LifeState::unpaid) add(booked + minutes{6}, LifeAct::pay);
        if (is_confirmed && stay_.is_paid) {
            add(booked + minutes{6}, LifeAct::pay);
            add(booked + days{2}, LifeAct::receive);
        }
        if (is_confirmed && !stay_.is_paid) add(booked + minutes{8}, LifeAct::confirm);
        if (!stay_.talk) return;
        // Who is there writes today; who is to come wrote some days before.
        const auto asked = stay_.talk->office ? booked + days{3} : now_ - minutes{50} - offset_of(number_) / 4;
        add(asked, LifeAct::ask);
        if (stay_.talk->office) add(asked + minutes{95}, LifeAct::answer);
    }

    void cancel(Instant booked) {
        const auto at = std::min(booked + days{5}, now_ - hours{1});
        add(at, LifeAct::cancel);
        if (stay_.arrival < 0) add(at + days{1}, LifeAct::send_refund);
    }

    void leave() {
        add(arrival_ + hours{16} + offset_of(number_), LifeAct::check_in);
        add(std::min(departure_ + hours{8} + offset_of(number_), now_ - minutes{40}), LifeAct::check_out);
        if (stay_.state == LifeState::completed) add(departure_ + hours{13}, LifeAct::clean);
        if (!stay_.review) return;
        add(std::min(departure_ + days{2} + hours{18}, now_ - minutes{30}), LifeAct::review);
        if (!stay_.is_published) return;
        add(departure_ + days{3} + hours{9}, LifeAct::publish);
        if (stay_.review->reply) add(departure_ + days{3} + hours{10}, LifeAct::reply);
    }

    const LifeStay& stay_;
    std::size_t number_;
    Instant now_;
    Instant arrival_;
    Instant departure_;
    std::vector<LifeStep> steps_;
};

}  // namespace

std::vector<LifeStay> life_stays(const DemoLife& life) {
    std::vector<LifeStay> stays;
    add_past(stays, life);
    add_present(stays, life);
    return stays;
}

std::vector<LifeStep> life_steps(const std::vector<LifeStay>& stays, Instant now) {
    std::vector<LifeStep> steps;
    for (std::size_t number = 0; number < stays.size(); ++number) {
        for (const auto& step : Writer{stays[number], number, now}.write()) steps.push_back(step);
    }
    std::ranges::stable_sort(steps, {}, &LifeStep::at);
    return steps;
}

}  // namespace estate::app
