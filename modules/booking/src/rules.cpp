#include "rules.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <array>

namespace estate::booking {

using std::chrono::days;

StayPrice price_stay(Money nightly, Money cleaning, int tax_basis_points, int nights) {
    const Money stay = nightly * nights;
    const Money net = stay + cleaning;
    const Money tax = share_of(net, tax_basis_points);
    return {stay, cleaning, tax, net + tax};
}

std::vector<Violation> check_stay(const Rate& rate, const DateRange& stay, int guests, Date today,
                                  const std::vector<calendar::Occupied>& occupied) {
    std::vector<Violation> violations;
    const auto violate = [&](Rule rule, std::string message) { violations.push_back({rule, std::move(message)}); };
    const bool is_taken =
        std::ranges::any_of(occupied, [&](const calendar::Occupied& other) { return other.from < stay.to() && stay.from() < other.to; });
    if (is_taken) violate(Rule::unavailable, "Some of these nights are taken.");
    if (stay.nights() < rate.min_nights)
        violate(Rule::min_nights, "A stay here has at least " + std::to_string(rate.min_nights) + " nights.");
    if (stay.nights() > rate.max_nights)
        violate(Rule::max_nights, "A stay here has at most " + std::to_string(rate.max_nights) + " nights.");
    if (guests > rate.max_guests) violate(Rule::too_many_guests, "At most " + std::to_string(rate.max_guests) + " guests can stay here.");
    if (stay.from() < today) violate(Rule::in_the_past, "The stay would begin in the past.");
    if (stay.from() > today + days{rate.window_days}) {
        violate(Rule::beyond_window, "Stays can be booked until " + to_string(today + days{rate.window_days}) + ".");
    }
    return violations;
}

std::vector<Stay> nearest_stays(const Rate& rate, const DateRange& wanted, Date today, const std::vector<calendar::Occupied>& occupied,
                                std::size_t limit) {
    const int nights = std::clamp(wanted.nights(), rate.min_nights, rate.max_nights);
    std::vector<Stay> found;
    // 0, +1, −1, +2, −2 …: nearest first.
    for (int step = 0; step <= 2 * search_radius_days && found.size() < limit; ++step) {
        const int shift = step % 2 == 1 ? (step + 1) / 2 : -(step / 2);
        const auto candidate = DateRange::make(wanted.from() + days{shift}, wanted.from() + days{shift + nights}).value();
        if (check_stay(rate, candidate, 1, today, occupied).empty()) found.push_back({candidate.from(), candidate.to()});
    }
    return found;
}

std::vector<PriceLine> price_lines(const Rate& rate, int nights, http::Locale locale) {
    struct Labels {
        const char* nights;
        const char* cleaning;
    };
    constexpr std::array labels{Labels{"Nights", "Cleaning"}, Labels{"Nuits", "Ménage"}, Labels{"Noches", "Limpieza"}};
    const auto& label = labels[static_cast<std::size_t>(locale)];
    const Money nightly{rate.nightly_minor, rate.currency};
    const auto price = price_stay(nightly, {rate.cleaning_minor, rate.currency}, rate.tax_basis_points, nights);
    std::vector<PriceLine> lines{{LineKind::nights, label.nights, nights, nightly, price.nights}};
    if (price.cleaning.amount_minor > 0) lines.push_back({LineKind::cleaning, label.cleaning, 1, std::nullopt, price.cleaning});
    if (price.tax.amount_minor > 0) lines.push_back({LineKind::tax, in_locale(rate.tax_name, locale), 1, std::nullopt, price.tax});
    return lines;
}

std::string in_locale(const std::string& texts, http::Locale locale) {
    const auto parsed = boost::json::parse(texts);
    return std::string{parsed.at(boost::describe::enum_to_string(locale, "en")).as_string()};
}

std::optional<BookingState> next_state(BookingState from, Event event) {
    struct Move {
        BookingState from;
        Event event;
        BookingState to;
    };
    using enum BookingState;
    constexpr std::array moves{
        Move{held, Event::await_transfer, pending},
        Move{held, Event::confirm, confirmed},
        Move{held, Event::cancel, cancelled},
        Move{held, Event::expire, expired},
        Move{pending, Event::confirm, confirmed},
        Move{pending, Event::decline, declined},
        Move{pending, Event::cancel, cancelled},
        Move{pending, Event::expire, expired},
        // Paid too late, but nobody else has the nights (rule 17).
        Move{held, Event::reacquire, confirmed},
        Move{pending, Event::reacquire, confirmed},
        Move{expired, Event::reacquire, confirmed},
        Move{confirmed, Event::cancel, cancelled},
        Move{confirmed, Event::check_in, checked_in},
        Move{confirmed, Event::miss, no_show},
        Move{checked_in, Event::check_out, completed},
    };
    const auto found = std::ranges::find_if(moves, [&](const Move& move) { return move.from == from && move.event == event; });
    return found == moves.end() ? std::nullopt : std::optional{found->to};
}

std::string booking_code(const Uuid& id) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    std::string code;
    // The last bytes of a UUIDv7 are random; the unique constraint has the last word.
    for (std::size_t at = 8; at < 16; ++at) code += letters[id.data()[at] % letters.size()];
    return code;
}

}  // namespace estate::booking
