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
};

}  // namespace estate::messaging
