#include "rules.hpp"

#include <algorithm>

namespace estate::messaging {

std::chrono::seconds pause_after(int attempts, std::chrono::seconds first) {
    // Doubled 20 times any pause is longer than the longest.
    const auto doubled = first * (std::int64_t{1} << std::clamp(attempts - 1, 0, 20));
    return std::min<std::chrono::seconds>(doubled, longest_pause);
}

Verdict judge(Outcome outcome, int attempts, std::chrono::seconds first_pause, Instant now) {
    switch (outcome) {
        case Outcome::sent: return {MailState::sent, now};
        case Outcome::refused: return {MailState::given_up, now};
        case Outcome::later: break;
    }
    if (attempts >= most_attempts) return {MailState::given_up, now};
    return {MailState::waiting, now + pause_after(attempts, first_pause)};
}

}  // namespace estate::messaging
