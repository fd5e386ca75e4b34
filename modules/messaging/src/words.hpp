#pragma once

/// The words of mails, in the guests' languages. `{name}` and the like are filled in.

#include <platform/http/routes.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace estate::messaging {

/// What a mail of one kind says.
struct LetterWords {
    std::string_view subject = {};
    std::string_view heading = {};
    std::string_view lead = {};
    std::string_view more = {};
    std::string_view button = {};
    std::string_view reason = {};
};

struct MailWords {
    std::string_view home;
    std::string_view code;
    std::string_view arrival;
    std::string_view departure;
    /// `{time}`
    std::string_view from_time;
    std::string_view until_time;
    std::string_view guests;
    std::string_view address;
    std::string_view map;
    std::string_view total;
    std::string_view included;
    std::string_view on_arrival;
    std::string_view refund;
    std::string_view vat_number;
    std::string_view your_message;
    /// Who speaks for the company in a conversation: `{company}`.
    std::string_view from_company;

    LetterWords enquiry_received;
    LetterWords confirmation;
    LetterWords arrival_soon;
    LetterWords receipt;
    LetterWords cancellation;
    LetterWords refunded;
    LetterWords review_request;
    LetterWords message_to_guest;
    LetterWords message_to_office;
    LetterWords enquiry_late;
    /// Of stays that are asked for; `{until}` is a day and a time.
    LetterWords request_received;
    LetterWords request_to_office;
    LetterWords request_accepted;
    LetterWords request_declined;
    LetterWords request_unanswered;
    LetterWords request_unpaid;
};

extern const MailWords words_en;
extern const MailWords words_fr;
extern const MailWords words_es;

const MailWords& words_in(http::Locale locale);

/// Puts values in the place of their names in braces. A value is not looked into again.
std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace estate::messaging
