#include "words.hpp"

namespace estate::messaging {

constexpr std::string_view about_booking_es = "Recibe este mensaje porque ha reservado una estancia con nosotros.";

const MailWords words_es{
    .home = "Alojamiento",
    .code = "Código de reserva",
    .arrival = "Llegada",
    .departure = "Salida",
    .from_time = "a partir de las {time}",
    .until_time = "hasta las {time}",
    .guests = "Huéspedes",
    .address = "Dirección",
    .map = "Mapa",
    .total = "Total",
    .included = "incluido en el precio",
    .on_arrival = "se paga a la llegada",
    .refund = "Reembolso",
    .vat_number = "NIF-IVA",
    .your_message = "Su mensaje",
    .from_company = "{company}",
    .enquiry_received =
        {"Hemos recibido su pregunta sobre {title}", "Gracias, {name}",
         "Su pregunta sobre {title} ha llegado. Alguien de nuestro equipo la lee y le responde, normalmente el mismo día laborable.", "",
         "Ver el anuncio",
         "Recibe este mensaje porque alguien ha escrito esta dirección en uno de nuestros formularios. Si no ha sido usted, no tiene que "
         "hacer "
         "nada."},
    .confirmation = {"Confirmado: {title}, {arrival}", "Su estancia está confirmada",
                     "Hola, {name}: tenemos muchas ganas de recibirle. Aquí está todo de un vistazo.",
                     "Le escribiremos unos días antes de su llegada con la dirección exacta y las indicaciones para entrar. Si algo cambia "
                     "o tiene alguna "
                     "pregunta, escríbanos desde la página de su reserva.",
                     "Ver su reserva", about_booking_es},
    .arrival_soon = {"Su llegada a {title}: {arrival}", "Hasta pronto, {name}",
                     "Su estancia empieza el {arrival}. Aquí tiene adónde ir y a qué hora está listo su alojamiento.",
                     "¿Va a llegar tarde o hay algo que no está claro? Escríbanos desde la página de su reserva.", "Ver su reserva",
                     about_booking_es},
    .receipt = {"Recibo de {title}, {code}", "Su recibo", "Hola, {name}: su pago ha llegado. Corresponde a esto.",
                "Puede imprimir el recibo, con todo lo que su asesor quiere ver, desde su página.", "Ver e imprimir el recibo",
                about_booking_es},
    .cancellation =
        {"Cancelado: {title}, {arrival}", "Su estancia está cancelada",
         "Hola, {name}: su reserva {code} se ha cancelado y sus noches han quedado libres.",
         "Si le corresponde una devolución, le escribiremos cuando esté en camino. Si no era lo que quería, díganoslo enseguida.",
         "Ver su reserva", about_booking_es},
    .refunded = {"Su reembolso por {title}", "Su dinero está en camino", "Hola, {name}: le hemos devuelto {amount} por la reserva {code}.",
                 "Vuelve por donde usted pagó. Los bancos tardan hasta diez días en mostrarlo.", "Ver su reserva", about_booking_es},
    .review_request = {"¿Qué tal en {title}?", "¿Qué tal su estancia, {name}?",
                       "Salió de {title} el {departure}. ¿Quiere contar a quienes vengan después cómo fue? Son dos minutos.",
                       "Publicamos por igual elogios y críticas.", "Escribir una opinión",
                       "Recibe este mensaje porque aceptó que le pidiéramos opiniones. Puede retirarlo en su cuenta en cualquier momento."},
    .message_to_guest = {"Nuevo mensaje sobre {title}", "Tiene un mensaje nuevo",
                         "Hola, {name}: le hemos escrito sobre su estancia en {title}.",
                         "Responda en la página de su reserva; las respuestas a este correo no se leen.", "Leer y responder",
                         about_booking_es},
    .message_to_office = {"{name} ha escrito sobre {title}, {code}", "Un huésped ha escrito",
                          "{name} ha escrito sobre la reserva {code}, {title}.", "", "Leer y responder",
                          "Recibe este mensaje porque lleva esta propiedad, o porque no la lleva nadie."},
    .enquiry_late = {"Nadie ha respondido: {title}", "Una consulta espera",
                     "Alguien ha preguntado por {title} y nadie ha respondido a tiempo.", "", "Abrir la bandeja",
                     "Este mensaje se envía a la empresa cuando una consulta no se ha respondido a tiempo."},
};

}  // namespace estate::messaging
