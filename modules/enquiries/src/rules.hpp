#pragma once

#include "states.hpp"

#include <boost/describe/enum.hpp>

#include <optional>
#include <span>
#include <string>

namespace estate::enquiries {

/// What a person is recognised by. Mailboxes are the same whatever the case and the spaces around them; `ana+villa@…` is not `ana@…`, for
/// only the owner of the mailbox knows that it is.
std::string normalise_email(std::string_view email);

/// The digits of a number with its country's calling code in front, which is `calling_code` when the number does not say; nothing when it
/// is too short to be anybody's (E.164 allows 15 digits).
std::optional<std::string> normalise_phone(std::string_view phone, std::string_view calling_code);

/// What people do with an enquiry.
enum class Action { assign, answer, close, reopen };
BOOST_DESCRIBE_ENUM(Action, assign, answer, close, reopen)

/// The one table of transitions: the state after an action, or nothing when the action is not for that state.
std::optional<EnquiryState> next_state(EnquiryState from, Action action);

/// Whose an enquiry is: whom its contact knows, else who runs the property, else the agent whose turn it is. The first two count only when
/// they are among `people`, who answer enquiries; turns go round `rotation`. Nobody when there is nobody.
struct Candidates {
    std::optional<std::string> of_contact;
    std::optional<std::string> of_property;
    std::span<const std::string> people;
    std::span<const std::string> rotation;
    /// Whose turn it was last.
    std::string_view last;
};
struct Dealt {
    std::optional<std::string> assignee;
    /// Whether it went by turns, so that the next one has his.
    bool by_rotation = false;
};
Dealt deal(const Candidates& candidates);

/// Whose turn is next: the first after `last` in the order of their subjects, from the beginning again after the end. Never `except`.
std::optional<std::string> next_in_rotation(std::span<const std::string> agents, std::string_view last, std::string_view except = {});

}  // namespace estate::enquiries
