#pragma once

/// What has happened in the demo portfolio: who stayed, who comes, what was paid, said and asked. Told by data/demo/life.json and the day.

#include "demo.hpp"

#include <platform/config/config.hpp>

namespace estate::app {

struct LifeGuest {
    std::string name;
    std::string email;
    std::string phone;
    http::Locale locale{};
    /// Of somebody who can sign in; the others have none.
    std::optional<std::string> subject;
};
BOOST_DESCRIBE_STRUCT(LifeGuest, (), (name, email, phone, locale, subject))

/// `stars`: overall, cleanliness, accuracy, communication, location, value.
struct LifeReview {
    http::Locale locale{};
    std::vector<int> stars;
    std::string text;
    std::optional<std::string> reply;
};
BOOST_DESCRIBE_STRUCT(LifeReview, (), (locale, stars, text, reply))

/// What a guest writes, and what the office answers if it has.
struct LifeTalk {
    http::Locale locale{};
    std::string guest;
    std::optional<std::string> office;
};
BOOST_DESCRIBE_STRUCT(LifeTalk, (), (locale, guest, office))

struct LifeEnquiry {
    /// Of the listing that is asked about.
    catalog::ListingKind kind{};
    int days_ago = 0;
    /// By number in the list of guests.
    int guest = 0;
    std::string message;
    std::optional<std::string> answer;
    std::optional<std::string> note;
    std::optional<bool> is_closed;
};
BOOST_DESCRIBE_STRUCT(LifeEnquiry, (), (kind, days_ago, guest, message, answer, note, is_closed))

struct LifeJournal {
    int days_ago = 0;
    std::string reason;
    std::string debit;
    std::string credit;
    std::int64_t amount_minor = 0;
};
BOOST_DESCRIBE_STRUCT(LifeJournal, (), (days_ago, reason, debit, credit, amount_minor))

struct LifeAccount {
    std::string holder;
    std::string iban;
    std::string bic;
    std::string bank;
};
BOOST_DESCRIBE_STRUCT(LifeAccount, (), (holder, iban, bic, bank))

/// data/demo/life.json.
struct DemoLife {
    LifeAccount bank_account;
    std::vector<LifeGuest> guests;
    std::vector<LifeReview> reviews;
    std::vector<LifeReview> waiting_reviews;
    std::vector<LifeTalk> talks;
    std::vector<LifeTalk> open_talks;
    std::vector<LifeEnquiry> enquiries;
    std::vector<LifeJournal> journals;
};
BOOST_DESCRIBE_STRUCT(DemoLife, (), (bank_account, guests, reviews, waiting_reviews, talks, open_talks, enquiries, journals))

/// How far a stay has come by now.
enum class LifeState {
    completed,    ///< over, and the house is clean
    not_cleaned,  ///< over, the house waits to be cleaned
    running,      ///< the guest is there
    coming,       ///< confirmed
    missed,       ///< confirmed, and nobody came
    cancelled,    ///< confirmed, and cancelled by the guest
    unpaid,       ///< its transfer has not arrived
    lapsed,       ///< held and never paid
    requested,    ///< asked for; nobody has answered
};

/// A stay as it is wanted. Which house it is at, and whether some days later, is found when it is booked.
struct LifeStay {
    LifeGuest guest;
    /// Days from today.
    int arrival = 0;
    int nights = 3;
    /// Days before the arrival.
    int booked = 30;
    LifeState state{};
    /// By transfer; else the desk confirms it and its money is still to come.
    bool is_paid = true;
    /// By its slug; any that is free without it.
    std::optional<std::string> house = std::nullopt;
    /// How many days later it may begin; only of stays that nobody has come to yet.
    int flexible = 0;
    const LifeReview* review = nullptr;
    bool is_published = true;
    const LifeTalk* talk = nullptr;
};

/// Stays of this house are asked for: a channel has been silent for too long.
inline constexpr const char* silent_house = "graca-88-lisbon";
/// Nights of this house have been sold here and elsewhere.
inline constexpr const char* sold_twice_house = "rua-ivens-chiado";
/// Another house whose calendar other channels read.
inline constexpr const char* exported_house = "casa-alfareria-triana";

/// What somebody does in the life of a stay, in this order.
enum class LifeAct {
    book,
    pay,
    receive,
    confirm,
    ask,
    answer,
    cancel,
    send_refund,
    check_in,
    miss,
    check_out,
    clean,
    review,
    publish,
    reply
};
BOOST_DESCRIBE_ENUM(LifeAct, book, pay, receive, confirm, ask, answer, cancel, send_refund, check_in, miss, check_out, clean, review,
                    publish, reply)

struct LifeStep {
    Instant at;
    LifeAct act{};
    /// By number in the list of stays.
    std::size_t stay = 0;
};

/// The stays of a portfolio around a day.
std::vector<LifeStay> life_stays(const DemoLife& life);

/// What has been done about them by `now`, in the order of time.
std::vector<LifeStep> life_steps(const std::vector<LifeStay>& stays, Instant now);

/// Lives through it all, by the requests that people would have made, at the times at which they would have. Nothing of it is sent to
/// anybody. Done once: a portfolio that has a life already, or had one that broke off, keeps it. Gives the exit code.
int load_demo_life(const config::Config& config, const std::string& folder);

/// In development: the calendar of a channel that has sold some days, counted from `from` (GET /dev/channels/demo.ics?from=2026-05-01).
void add_demo_channel(http::Routes& routes);
/// Days after `from` on which that channel has sold two nights more than once.
inline constexpr int demo_channel_conflict = 12;

}  // namespace estate::app
