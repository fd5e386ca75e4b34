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
    .request_received = {"Tenemos su solicitud: {title}, {arrival}", "Su solicitud ha llegado, {name}",
                         "Ha pedido una estancia en {title}. Le guardamos las noches mientras comprobamos si pueden ser suyas: tendrá "
                         "noticias nuestras como muy tarde el {until}.",
                         "Hasta entonces no hay nada que pagar.", "Ver su solicitud", about_booking_es},
    .request_to_office =
        {"{name} pide {title}, {arrival}", "Se pide una estancia",
         "{name} pide una estancia en {title}. Las noches se guardan hasta el {until}; sin respuesta vuelven a quedar libres.", "",
         "Aceptar o rechazar", "Recibe este mensaje porque lleva esta propiedad, o porque no la lleva nadie."},
    .request_accepted = {"Puede ser suya: {title}, {arrival}", "Su solicitud está aceptada, {name}",
                         "La estancia en {title} es suya en cuanto la pague. Le guardamos las noches hasta el {until}.",
                         "Si ha cambiado de idea, no tiene que hacer nada.", "Pagar ahora", about_booking_es},
    .request_declined =
        {"No podemos ofrecer esas noches: {title}, {arrival}", "Esta vez no puede ser",
         "Hola, {name}: lo sentimos, las noches que ha pedido en {title} no están disponibles. No ha pagado nada y no debe nada.",
         "Quizá haya otros alojamientos libres en las mismas fechas.", "Buscar otro alojamiento", about_booking_es},
    .request_unanswered = {"Su solicitud ha caducado: {title}, {arrival}", "No hemos respondido a tiempo",
                           "Hola, {name}: su solicitud para {title} no se ha respondido a tiempo y sus noches vuelven a estar libres. Lo "
                           "sentimos. No ha pagado nada.",
                           "", "Pedir de nuevo", about_booking_es},
    .request_unpaid = {"Su solicitud ha caducado: {title}, {arrival}", "Las noches vuelven a estar libres",
                       "Hola, {name}: habíamos aceptado su solicitud para {title} y no ha llegado ningún pago a tiempo. No debe nada.",
                       "Si todavía quiere venir, vuelva a pedirla.", "Ver el alojamiento", about_booking_es},
};

}  // namespace estate::messaging
