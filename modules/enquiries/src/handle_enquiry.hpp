#pragma once

#include "messages.hpp"

namespace estate::enquiries {

/// All of them: 404 for an enquiry that the person may not see, 409 `illegal_transition` naming both states.

/// Gives it to a colleague. 422 for somebody who answers no enquiries.
awaitable<Answer<Enquiry>> assign_enquiry(http::WriteContext& context, EnquiryById enquiry, AssignRequest request);
/// Takes one that nobody has. 409 `already_assigned` when somebody was quicker.
awaitable<Answer<Enquiry>> claim_enquiry(http::WriteContext& context, EnquiryById enquiry);
/// Logs a real answer, which stops the clock. Whoever answers what nobody has, has it.
awaitable<Answer<Enquiry>> answer_enquiry(http::WriteContext& context, EnquiryById enquiry, AnswerRequest request);
awaitable<Answer<Enquiry>> note_on_enquiry(http::WriteContext& context, EnquiryById enquiry, NoteRequest request);
awaitable<Answer<Enquiry>> close_enquiry(http::WriteContext& context, EnquiryById enquiry);
/// Whoever reopens what nobody had, has it.
awaitable<Answer<Enquiry>> reopen_enquiry(http::WriteContext& context, EnquiryById enquiry);

}  // namespace estate::enquiries
