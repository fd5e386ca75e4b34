#include "words.hpp"

#include <array>
#include <stdexcept>

namespace estate::booking {
namespace {

/// en, fr, es; `#` stands for the fact.
using Texts = std::array<std::string_view, 3>;

Texts texts_of(Rule rule) {
    switch (rule) {
        case Rule::unavailable:
            return {"Some of these nights are taken.", "Certaines de ces nuits sont prises.", "Algunas de estas noches están ocupadas."};
        case Rule::min_nights:
            return {"Who arrives on this day stays at least # nights.", "En arrivant ce jour-là, on reste au moins # nuits.",
                    "Quien llega ese día se queda al menos # noches."};
        case Rule::max_nights:
            return {"Who arrives on this day stays at most # nights.", "En arrivant ce jour-là, on reste au plus # nuits.",
                    "Quien llega ese día se queda como máximo # noches."};
        case Rule::min_through:
            return {"A stay over some of these nights has at least # nights.",
                    "Un séjour sur certaines de ces nuits compte au moins # nuits.",
                    "Una estancia con algunas de estas noches tiene al menos # noches."};
        case Rule::max_through:
            return {"A stay over some of these nights has at most # nights.",
                    "Un séjour sur certaines de ces nuits compte au plus # nuits.",
                    "Una estancia con algunas de estas noches tiene como máximo # noches."};
        case Rule::closed_to_arrival: return {"One cannot arrive on #.", "On ne peut pas arriver le #.", "No se puede llegar el #."};
        case Rule::closed_to_departure: return {"One cannot leave on #.", "On ne peut pas partir le #.", "No se puede salir el #."};
        case Rule::closed: return {"The night of # is closed.", "La nuit du # est fermée.", "La noche del # está cerrada."};
        case Rule::leaves_gap:
            return {"This stay would leave fewer than # free nights beside it.", "Ce séjour laisserait moins de # nuits libres à côté.",
                    "Esta estancia dejaría menos de # noches libres al lado."};
        case Rule::too_many_guests:
            return {"At most # guests can stay here.", "Ce logement accueille au plus # voyageurs.", "Aquí caben como máximo # huéspedes."};
        case Rule::too_many_pets:
            return {"At most # pets can stay here.", "Ce logement accueille au plus # animaux.", "Aquí caben como máximo # mascotas."};
        case Rule::in_the_past:
            return {"The stay would begin in the past.", "Le séjour commencerait dans le passé.", "La estancia empezaría en el pasado."};
        case Rule::notice:
            return {"Stays are booked at least # hours before the arrival.", "On réserve au moins # heures avant l’arrivée.",
                    "Se reserva al menos # horas antes de la llegada."};
        case Rule::same_day:
            return {"An arrival today had to be booked by #.", "Une arrivée aujourd’hui se réservait avant #.",
                    "Una llegada hoy se reservaba antes de las #."};
        case Rule::beyond_window: return {"Stays can be booked until #.", "On peut réserver jusqu’au #.", "Se puede reservar hasta el #."};
        case Rule::coupon_unknown:
            return {"The code # is not known here.", "Le code # n’est pas connu ici.", "El código # no se conoce aquí."};
        case Rule::coupon_not_now:
            return {"The code # cannot be used today.", "Le code # n’est pas valable aujourd’hui.", "El código # no se puede usar hoy."};
        case Rule::coupon_other_dates:
            return {"The code # is for other dates.", "Le code # vaut pour d’autres dates.", "El código # es para otras fechas."};
        case Rule::coupon_too_short:
            return {"The code is for stays of at least # nights.", "Le code vaut à partir de # nuits.",
                    "El código es para estancias de al menos # noches."};
        case Rule::coupon_used_up: return {"The code # has been used up.", "Le code # a été épuisé.", "El código # se ha agotado."};
    }
    throw std::logic_error("a rule without words");
}

Texts texts_of(Label label) {
    switch (label) {
        case Label::nights: return {"Nights", "Nuits", "Noches"};
        case Label::extra_guests: return {"Extra guests", "Voyageurs en plus", "Huéspedes adicionales"};
        case Label::length_of_stay: return {"Long-stay discount", "Remise long séjour", "Descuento por estancia larga"};
        case Label::early_bird: return {"Early-bird discount", "Remise réservation anticipée", "Descuento por reserva anticipada"};
        case Label::last_minute: return {"Last-minute discount", "Remise dernière minute", "Descuento de última hora"};
        case Label::coupon: return {"Code", "Code", "Código"};
        case Label::cleaning: return {"Cleaning", "Ménage", "Limpieza"};
        case Label::pets: return {"Pets", "Animaux", "Mascotas"};
    }
    throw std::logic_error("a label without words");
}

std::string_view in(const Texts& texts, http::Locale locale) {
    return texts.at(static_cast<std::size_t>(locale));
}

}  // namespace

std::string rule_words(Rule rule, const Fact& fact, http::Locale locale) {
    std::string words{in(texts_of(rule), locale)};
    if (const auto at = words.find('#'); at != std::string::npos)
        words.replace(at, 1, fact.text.empty() ? std::to_string(fact.number) : fact.text);
    return words;
}

std::string line_words(Label label, http::Locale locale) {
    return std::string{in(texts_of(label), locale)};
}

std::string in_locale(const company::TaxName& name, http::Locale locale) {
    return std::string{in({name.en, name.fr, name.es}, locale)};
}

std::string percent(int basis_points, http::Locale locale) {
    std::string text = std::to_string(basis_points / 100);
    if (const int rest = basis_points % 100; rest > 0) {
        text += locale == http::Locale::en ? '.' : ',';
        text += std::to_string(rest / 10);
        if (rest % 10 > 0) text += std::to_string(rest % 10);
    }
    return text + (locale == http::Locale::en ? "%" : " %");
}

}  // namespace estate::booking
