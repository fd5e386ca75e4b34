#pragma once

/// Pure rules of sending.

#include <platform/core/clock.hpp>

#include <boost/describe/enum.hpp>

#include <string>

namespace estate::messaging {

/// How a mail stands. `sending` belongs to one process for as long as its lease.
enum class MailState { waiting, sending, sent, given_up, withdrawn };
BOOST_DESCRIBE_ENUM(MailState, waiting, sending, sent, given_up, withdrawn)

/// What came of one attempt. `later` is anything that another attempt may mend, also that nobody knows whether the mail has arrived.
enum class Outcome { sent, later, refused };

/// A mail is given up after as many attempts: with the usual pauses after a day and a half.
inline constexpr int most_attempts = 14;
inline constexpr std::chrono::hours longest_pause{6};

/// The pause after the attempt of this number (from 1): `first`, and twice as long each time.
std::chrono::seconds pause_after(int attempts, std::chrono::seconds first);

/// What becomes of a mail.
struct Verdict {
    MailState state{};
    /// When it is sent again, if it is.
    Instant not_before;
};
Verdict judge(Outcome outcome, int attempts, std::chrono::seconds first_pause, Instant now);

/// Days before the arrival at which a guest is told where to go.
inline constexpr int arrival_mail_days = 3;
/// Days after the departure within which a guest is asked how it was.
inline constexpr int review_request_days = 14;

}  // namespace estate::messaging
