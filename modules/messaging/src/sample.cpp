#include "sample.hpp"

namespace estate::messaging {
namespace {

struct SampleWords {
    const char* title;
    const char* place;
    const char* nights;
    const char* cleaning;
    const char* tax;
    const char* question;
};

SampleWords sample_words(http::Locale locale) {
    switch (locale) {
        case http::Locale::en:
            return {"Villa above the bay", "Carvoeiro", "5 nights", "Cleaning", "VAT", "May we arrive at 22:00? Our flight is late."};
        case http::Locale::fr:
            return {"Villa au-dessus de la baie",
                    "Carvoeiro",
                    "5 nuits",
                    "Ménage",
                    "TVA",
                    "Pouvons-nous arriver à 22 h ? Notre vol est tardif."};
        case http::Locale::es:
            return {"Villa sobre la bahía",
                    "Carvoeiro",
                    "5 noches",
                    "Limpieza",
                    "IVA",
                    "¿Podemos llegar a las 22:00? Nuestro vuelo llega tarde."};
    }
    return {};
}

StayRow sample_stay(http::Locale locale) {
    const auto words = sample_words(locale);
    const std::vector<StayLine> lines{{words.nights, 92'500}, {words.cleaning, 9'000}, {words.tax, 6'090}};
    return {.id = {},
            .code = "K7Q2M9XD",
            .state = "confirmed",
            .locale = locale,
            .listing_id = {},
            .listing_slug = "villa",
            .property_id = {},
            .check_in = parse_date("2027-06-12").value(),
            .check_out = parse_date("2027-06-17").value(),
            .guests = 4,
            .lines = {json::to_json(lines)},
            .total_minor = 107'590,
            .currency = Currency::parse("EUR").value(),
            .guest_subject = {},
            .guest_name = "Camille Martin",
            .guest_email = "camille@example.com",
            .was_confirmed = true,
            .check_in_time = "16:00",
            .check_out_time = "10:00",
            .time_zone = "Europe/Lisbon",
            .title = words.title,
            .unparsed_address = "Rua do Miradouro 7",
            .postal_code = "8400-512",
            .place_name = words.place,
            .latitude = 37.09712,
            .longitude = -8.47115};
}

}  // namespace

Letter sample_letter(Template kind, http::Locale locale, const Sender& sender) {
    const auto stay = sample_stay(locale);
    const auto words = sample_words(locale);
    const Asked asked{.id = {},
                      .slug = stay.listing_slug,
                      .title = stay.title,
                      .name = stay.guest_name,
                      .email = stay.guest_email,
                      .message = words.question,
                      .locale = locale};
    const auto until = parse_instant("2027-05-04T15:30:00Z").value();
    const std::vector<Written> of_guest{{stay.guest_name, words.question}};
    const std::vector<Written> of_company{{sender.company.trading_name, words.question}};
    switch (kind) {
        case Template::confirmation: return confirmation_letter(stay, sender);
        case Template::arrival: return arrival_letter(stay, sender);
        case Template::receipt: return receipt_letter(stay, sender);
        case Template::cancellation: return cancellation_letter(stay, sender);
        case Template::refund: return refund_letter(stay, {stay.total_minor, stay.currency}, sender);
        case Template::review_request: return review_request_letter(stay, sender);
        case Template::message_to_guest: return message_to_guest_letter(stay, of_company, sender);
        case Template::message_to_office: return message_to_office_letter(stay, of_guest, sender);
        case Template::enquiry_received: return enquiry_received_letter(asked, sender);
        case Template::enquiry_late: return enquiry_late_letter(asked, sender);
        case Template::request_received: return request_received_letter(stay, until, sender);
        case Template::request_to_office: return request_to_office_letter(stay, until, sender);
        case Template::request_accepted: return request_accepted_letter(stay, until, sender);
        case Template::request_declined: return request_declined_letter(stay, sender);
        case Template::request_expired: return request_unanswered_letter(stay, sender);
    }
    throw std::logic_error("a template of no known kind");
}

}  // namespace estate::messaging
