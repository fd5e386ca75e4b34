#include "letters.hpp"

#include "formats.hpp"
#include "words.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <format>

namespace estate::messaging {
namespace {

std::string page(const Sender& sender, http::Locale locale, const std::string& path) {
    return sender.site_url + "/" + boost::describe::enum_to_string(locale, "en") + path;
}

std::string booking_page(const Sender& sender, const StayRow& stay, const std::string& below = {}) {
    return page(sender, stay.locale, "/bookings/" + to_string(stay.id) + below);
}

std::vector<std::string> sender_lines(const company::Settings& company, const MailWords& words) {
    std::vector<std::string> lines{company.trading_name, company.legal_name + ", " + company.address.street + ", " +
                                                             company.address.postal_code + " " + company.address.city + ", " +
                                                             company.address.country};
    if (company.vat_number) lines.push_back(std::string{words.vat_number} + " " + *company.vat_number);
    lines.push_back(company.email + " · " + company.phone);
    return lines;
}

/// Whatever a mail about a stay may name.
std::string fill_stay(std::string_view text, const StayRow& stay, std::string_view amount = {}) {
    return fill(text, {{"name", first_name(stay.guest_name)},
                       {"title", stay.title},
                       {"code", stay.code},
                       {"arrival", format_day(stay.check_in, stay.locale)},
                       {"departure", format_day(stay.check_out, stay.locale)},
                       {"amount", amount}});
}

Letter begin_letter(const LetterWords& words, const StayRow& stay, const Sender& sender, std::string_view amount = {}) {
    Letter letter{.subject = one_line(fill_stay(words.subject, stay, amount)),
                  .preview = fill_stay(words.lead, stay, amount),
                  .heading = fill_stay(words.heading, stay, amount),
                  .parts = {},
                  .sender = sender_lines(sender.company, words_in(stay.locale)),
                  .reason = std::string{words.reason},
                  .locale = stay.locale};
    letter.parts.push_back(Paragraph{fill_stay(words.lead, stay, amount)});
    return letter;
}

void end_letter(Letter& letter, const LetterWords& words, const StayRow& stay, std::string url) {
    letter.parts.push_back(Button{std::string{words.button}, std::move(url)});
    if (!words.more.empty()) letter.parts.push_back(Paragraph{fill_stay(words.more, stay)});
}

FactTable stay_facts(const StayRow& stay) {
    const auto& words = words_in(stay.locale);
    const auto at = [&](Date day, std::string_view pattern, const std::string& time) {
        return format_day(day, stay.locale) + ", " + fill(pattern, {{"time", time}});
    };
    return {{{std::string{words.home}, stay.place_name.empty() ? stay.title : stay.title + "\n" + stay.place_name},
             {std::string{words.arrival}, at(stay.check_in, words.from_time, stay.check_in_time)},
             {std::string{words.departure}, at(stay.check_out, words.until_time, stay.check_out_time)},
             {std::string{words.guests}, std::to_string(stay.guests)},
             {std::string{words.code}, stay.code}}};
}

PriceTable price_table(const StayRow& stay) {
    const auto lines = json::parse<std::vector<StayLine>>(stay.lines.text);
    if (!lines) throw std::logic_error("the lines of stay " + stay.code + " cannot be read");
    const auto money = [&](std::int64_t amount) { return format_money({amount, stay.currency}, stay.locale); };
    PriceTable table;
    const auto& words = words_in(stay.locale);
    for (const auto& line : *lines) {
        std::string label = line.label;
        if (line.is_included) label.append(" (").append(words.included).append(")");
        if (line.is_due_on_arrival) label.append(" (").append(words.on_arrival).append(")");
        table.rows.emplace_back(std::move(label), money(line.amount_minor));
    }
    table.total = {std::string{words.total}, money(stay.total_minor)};
    return table;
}

/// What is said of a stay that was written about: `{name}` is the guest's whole name, for people who do not know him.
Letter about_messages(const LetterWords& words, const StayRow& stay, const std::string& name, const std::vector<Written>& messages,
                      const Sender& sender, std::string url) {
    const auto filled = [&](std::string_view text) { return fill(text, {{"name", name}, {"title", stay.title}, {"code", stay.code}}); };
    Letter letter{.subject = one_line(filled(words.subject)),
                  .preview = messages.empty() ? filled(words.lead) : one_line(messages.front().text),
                  .heading = filled(words.heading),
                  .parts = {Paragraph{filled(words.lead)}},
                  .sender = sender_lines(sender.company, words_in(stay.locale)),
                  .reason = std::string{words.reason},
                  .locale = stay.locale};
    for (const auto& message : messages) letter.parts.push_back(Quotation{message.author, message.text});
    end_letter(letter, words, stay, std::move(url));
    return letter;
}

Letter about_enquiry(const LetterWords& words, const Asked& asked, const Sender& sender) {
    const auto filled = [&](std::string_view text) { return fill(text, {{"name", first_name(asked.name)}, {"title", asked.title}}); };
    return {.subject = one_line(filled(words.subject)),
            .preview = filled(words.lead),
            .heading = filled(words.heading),
            .parts = {Paragraph{filled(words.lead)}},
            .sender = sender_lines(sender.company, words_in(asked.locale)),
            .reason = std::string{words.reason},
            .locale = asked.locale};
}

}  // namespace

std::string first_name(const std::string& name) {
    return name.substr(0, name.find(' '));
}

Letter confirmation_letter(const StayRow& stay, const Sender& sender) {
    const auto& words = words_in(stay.locale).confirmation;
    auto letter = begin_letter(words, stay, sender);
    letter.parts.push_back(stay_facts(stay));
    letter.parts.push_back(price_table(stay));
    end_letter(letter, words, stay, booking_page(sender, stay));
    return letter;
}

Letter arrival_letter(const StayRow& stay, const Sender& sender) {
    const auto& all = words_in(stay.locale);
    auto letter = begin_letter(all.arrival_soon, stay, sender);
    auto facts = stay_facts(stay);
    if (!stay.unparsed_address.empty()) {
        const std::string town = stay.postal_code.empty() ? stay.place_name : stay.postal_code + " " + stay.place_name;
        facts.rows.emplace_back(std::string{all.address}, stay.unparsed_address + "\n" + town);
    }
    facts.rows.emplace_back(
        std::string{all.map},
        std::format("https://www.openstreetmap.org/?mlat={0:.5f}&mlon={1:.5f}#map=17/{0:.5f}/{1:.5f}", stay.latitude, stay.longitude));
    letter.parts.push_back(std::move(facts));
    end_letter(letter, all.arrival_soon, stay, booking_page(sender, stay));
    return letter;
}

Letter receipt_letter(const StayRow& stay, const Sender& sender) {
    const auto& words = words_in(stay.locale).receipt;
    auto letter = begin_letter(words, stay, sender);
    letter.parts.push_back(stay_facts(stay));
    letter.parts.push_back(price_table(stay));
    end_letter(letter, words, stay, booking_page(sender, stay, "/receipt"));
    return letter;
}

Letter cancellation_letter(const StayRow& stay, const Sender& sender) {
    const auto& words = words_in(stay.locale).cancellation;
    auto letter = begin_letter(words, stay, sender);
    letter.parts.push_back(stay_facts(stay));
    end_letter(letter, words, stay, booking_page(sender, stay));
    return letter;
}

Letter refund_letter(const StayRow& stay, const Money& refunded, const Sender& sender) {
    const auto& all = words_in(stay.locale);
    const auto amount = format_money(refunded, stay.locale);
    auto letter = begin_letter(all.refunded, stay, sender, amount);
    auto facts = stay_facts(stay);
    facts.rows.emplace_back(std::string{all.refund}, amount);
    letter.parts.push_back(std::move(facts));
    end_letter(letter, all.refunded, stay, booking_page(sender, stay));
    return letter;
}

Letter review_request_letter(const StayRow& stay, const Sender& sender) {
    const auto& words = words_in(stay.locale).review_request;
    auto letter = begin_letter(words, stay, sender);
    end_letter(letter, words, stay, booking_page(sender, stay, "#review"));
    return letter;
}

namespace {

/// `Saturday 5 December 2026, 14:30`, by the clock of the house.
std::string moment_at(const StayRow& stay, Instant instant) {
    const auto day = local_date(instant, stay.time_zone);
    const auto minute = std::chrono::floor<std::chrono::minutes>(instant - wall_time(day, std::chrono::minutes{0}, stay.time_zone));
    return std::format("{}, {:02}:{:02}", format_day(day, stay.locale), minute.count() / 60, minute.count() % 60);
}

/// `name` is how the reader knows the guest.
Letter about_request(const LetterWords& words, const StayRow& stay, const std::string& name, const std::string& until, const Sender& sender,
                     std::string url) {
    const auto filled = [&](std::string_view text) {
        return fill(text, {{"name", name},
                           {"title", stay.title},
                           {"code", stay.code},
                           {"arrival", format_day(stay.check_in, stay.locale)},
                           {"until", until}});
    };
    Letter letter{.subject = one_line(filled(words.subject)),
                  .preview = filled(words.lead),
                  .heading = filled(words.heading),
                  .parts = {Paragraph{filled(words.lead)}, stay_facts(stay)},
                  .sender = sender_lines(sender.company, words_in(stay.locale)),
                  .reason = std::string{words.reason},
                  .locale = stay.locale};
    letter.parts.push_back(Button{std::string{words.button}, std::move(url)});
    if (!words.more.empty()) letter.parts.push_back(Paragraph{filled(words.more)});
    return letter;
}

}  // namespace

Letter request_received_letter(const StayRow& stay, Instant until, const Sender& sender) {
    return about_request(words_in(stay.locale).request_received, stay, first_name(stay.guest_name), moment_at(stay, until), sender,
                         booking_page(sender, stay));
}

Letter request_to_office_letter(const StayRow& stay, Instant until, const Sender& sender) {
    return about_request(words_in(stay.locale).request_to_office, stay, stay.guest_name, moment_at(stay, until), sender,
                         booking_page(sender, stay));
}

Letter request_accepted_letter(const StayRow& stay, Instant until, const Sender& sender) {
    return about_request(words_in(stay.locale).request_accepted, stay, first_name(stay.guest_name), moment_at(stay, until), sender,
                         booking_page(sender, stay, "/pay"));
}

Letter request_declined_letter(const StayRow& stay, const Sender& sender) {
    return about_request(words_in(stay.locale).request_declined, stay, first_name(stay.guest_name), {}, sender,
                         page(sender, stay.locale, "/search"));
}

Letter request_unanswered_letter(const StayRow& stay, const Sender& sender) {
    return about_request(words_in(stay.locale).request_unanswered, stay, first_name(stay.guest_name), {}, sender,
                         page(sender, stay.locale, "/listings/" + stay.listing_slug));
}

Letter request_unpaid_letter(const StayRow& stay, const Sender& sender) {
    return about_request(words_in(stay.locale).request_unpaid, stay, first_name(stay.guest_name), {}, sender,
                         page(sender, stay.locale, "/listings/" + stay.listing_slug));
}

Letter message_to_guest_letter(const StayRow& stay, const std::vector<Written>& messages, const Sender& sender) {
    return about_messages(words_in(stay.locale).message_to_guest, stay, first_name(stay.guest_name), messages, sender,
                          booking_page(sender, stay, "#messages"));
}

Letter message_to_office_letter(const StayRow& stay, const std::vector<Written>& messages, const Sender& sender) {
    return about_messages(words_in(stay.locale).message_to_office, stay, stay.guest_name, messages, sender,
                          page(sender, stay.locale, "/office/messages?open=" + to_string(stay.id)));
}

Letter enquiry_received_letter(const Asked& asked, const Sender& sender) {
    const auto& all = words_in(asked.locale);
    auto letter = about_enquiry(all.enquiry_received, asked, sender);
    letter.parts.push_back(Quotation{std::string{all.your_message}, asked.message});
    letter.parts.push_back(Button{std::string{all.enquiry_received.button}, page(sender, asked.locale, "/listings/" + asked.slug)});
    return letter;
}

Letter enquiry_late_letter(const Asked& asked, const Sender& sender) {
    // Without the words of whoever asked: they would stay in the mail when he is erased.
    const auto& words = words_in(asked.locale).enquiry_late;
    auto letter = about_enquiry(words, asked, sender);
    letter.parts.push_back(Button{std::string{words.button}, page(sender, asked.locale, "/office/enquiries?open=" + to_string(asked.id))});
    return letter;
}

}  // namespace estate::messaging
