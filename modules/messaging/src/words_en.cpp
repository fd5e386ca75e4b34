#include "words.hpp"

namespace estate::messaging {

constexpr std::string_view about_booking_en = "You receive this message because you have booked a stay with us.";

const MailWords words_en{
    .home = "Home",
    .code = "Booking code",
    .arrival = "Arrival",
    .departure = "Departure",
    .from_time = "from {time}",
    .until_time = "until {time}",
    .guests = "Guests",
    .address = "Address",
    .map = "Map",
    .total = "Total",
    .included = "included in the price",
    .on_arrival = "paid on arrival",
    .refund = "Refund",
    .vat_number = "VAT number",
    .your_message = "Your message",
    .from_company = "{company}",
    .enquiry_received =
        {"We have your question about {title}", "Thank you, {name}",
         "Your question about {title} has arrived. Somebody of our team reads it and answers you, usually within the same working day.", "",
         "See the listing",
         "You receive this message because somebody has entered this address into a form of ours. If it was not you, you need not do "
         "anything."},
    .confirmation =
        {"Confirmed: {title}, {arrival}", "Your stay is confirmed",
         "Hello {name}, we look forward to welcoming you. Here is everything at a glance.",
         "We write to you again a few days before you arrive, with the exact address and the way in. If something changes or you have a "
         "question, write to us from the page of your booking.",
         "See your booking", about_booking_en},
    .arrival_soon = {"Your arrival at {title} on {arrival}", "See you soon, {name}",
                     "Your stay begins on {arrival}. This is where to go, and when your home is ready for you.",
                     "Are you going to be late, or is something unclear? Write to us from the page of your booking.", "See your booking",
                     about_booking_en},
    .receipt = {"Receipt for {title}, {code}", "Your receipt", "Hello {name}, your payment has arrived. This is what it is for.",
                "You can print the receipt, with all that your accountant wants to see, from its page.", "See and print the receipt",
                about_booking_en},
    .cancellation =
        {"Cancelled: {title}, {arrival}", "Your stay is cancelled",
         "Hello {name}, your booking {code} has been cancelled, and its nights have been given back.",
         "If money comes back to you, we write to you again when it is on its way. If you did not want this, please tell us at once.",
         "See your booking", about_booking_en},
    .refunded = {"Your refund for {title}", "Your money is on its way", "Hello {name}, we have sent back {amount} for booking {code}.",
                 "It goes the way on which you have paid. Banks take up to ten days to show it.", "See your booking", about_booking_en},
    .review_request =
        {"How was {title}?", "How was your stay, {name}?",
         "You left {title} on {departure}. Would you tell those who come after you how it was? It takes two minutes.",
         "We publish praise and criticism alike.", "Write a review",
         "You receive this message because you have agreed to be asked for reviews. You can take that back in your account at any time."},
    .message_to_guest = {"New message about {title}", "You have a new message",
                         "Hello {name}, we have written to you about your stay at {title}.",
                         "Please answer on the page of your booking; answers to this e-mail are not read.", "Read and answer",
                         about_booking_en},
    .message_to_office = {"{name} wrote about {title}, {code}", "A guest has written", "{name} has written about booking {code}, {title}.",
                          "", "Read and answer", "You receive this message because you run this property, or because nobody does."},
    .enquiry_late = {"Nobody has answered: {title}", "An enquiry waits",
                     "Somebody has asked about {title}, and nobody has answered in time.", "", "Open the inbox",
                     "You receive this message because it is sent to the company when an enquiry has not been answered in time."},
    .request_received = {"We have your request: {title}, {arrival}", "Your request has arrived, {name}",
                         "You have asked for a stay at {title}. The nights are kept for you while we look whether they can be yours: you "
                         "hear from us by {until} at the latest.",
                         "There is nothing to pay until then.", "See your request", about_booking_en},
    .request_to_office =
        {"{name} asks for {title}, {arrival}", "A stay is asked for",
         "{name} asks for a stay at {title}. The nights are kept until {until}; without an answer they are free again then.", "",
         "Accept or decline", "You receive this message because you run this property, or because nobody does."},
    .request_accepted = {"It can be yours: {title}, {arrival}", "Your request is accepted, {name}",
                         "The stay at {title} is yours as soon as you have paid for it. The nights are kept for you until {until}.",
                         "If you have changed your mind you need not do anything.", "Pay now", about_booking_en},
    .request_declined = {"We cannot offer these nights: {title}, {arrival}", "It does not work this time",
                         "Hello {name}, we are sorry: the nights that you have asked for at {title} cannot be had. You have paid nothing, "
                         "and nothing is owed.",
                         "Other homes may be free on the same days.", "Look for another home", about_booking_en},
    .request_unanswered = {"Your request has run out: {title}, {arrival}", "We have not answered in time",
                           "Hello {name}, your request for {title} has not been answered in time, and its nights are free again. We are "
                           "sorry. You have paid nothing.",
                           "", "Ask again", about_booking_en},
    .request_unpaid = {"Your request has run out: {title}, {arrival}", "The nights are free again",
                       "Hello {name}, we had accepted your request for {title}, and no payment has arrived in time. You owe nothing.",
                       "If you still want to come, please ask again.", "See the home", about_booking_en},
};

}  // namespace estate::messaging
