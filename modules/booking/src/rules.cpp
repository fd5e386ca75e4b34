#include "rules.hpp"

#include <algorithm>
#include <array>

namespace estate::booking {

std::optional<BookingState> next_state(BookingState from, Event event) {
    struct Move {
        BookingState from;
        Event event;
        BookingState to;
    };
    using enum BookingState;
    constexpr std::array moves{
        Move{held, Event::await_transfer, pending},
        // A request, when another channel is silent (rule 21); accepted, it is held until it is paid.
        Move{held, Event::ask, pending},
        Move{pending, Event::accept, held},
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
        Move{confirmed, Event::change, confirmed},
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
