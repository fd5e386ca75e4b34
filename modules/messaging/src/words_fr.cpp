#include "words.hpp"

namespace estate::messaging {

constexpr std::string_view about_booking_fr = "Vous recevez ce message parce que vous avez réservé un séjour chez nous.";

const MailWords words_fr{
    .home = "Logement",
    .code = "Code de réservation",
    .arrival = "Arrivée",
    .departure = "Départ",
    .from_time = "à partir de {time}",
    .until_time = "jusqu’à {time}",
    .guests = "Voyageurs",
    .address = "Adresse",
    .map = "Plan",
    .total = "Total",
    .included = "compris dans le prix",
    .on_arrival = "à régler sur place",
    .refund = "Remboursement",
    .vat_number = "Numéro de TVA",
    .your_message = "Votre message",
    .from_company = "{company}",
    .enquiry_received =
        {"Nous avons bien reçu votre question sur {title}", "Merci, {name}",
         "Votre question sur {title} nous est parvenue. Quelqu’un de notre équipe la lit et vous répond, en général le jour ouvré même.",
         "", "Voir l’annonce",
         "Vous recevez ce message parce que quelqu’un a saisi cette adresse dans l’un de nos formulaires. Si ce n’était pas vous, vous "
         "n’avez rien à faire."},
    .confirmation = {"Confirmé : {title}, {arrival}", "Votre séjour est confirmé",
                     "Bonjour {name}, nous nous réjouissons de vous accueillir. Voici l’essentiel en un coup d’œil.",
                     "Nous vous écrirons quelques jours avant votre arrivée, avec l’adresse exacte et les indications d’accès. Si quelque "
                     "chose change ou si "
                     "vous avez une question, écrivez-nous depuis la page de votre réservation.",
                     "Voir votre réservation", about_booking_fr},
    .arrival_soon = {"Votre arrivée à {title} : {arrival}", "À bientôt, {name}",
                     "Votre séjour commence {arrival}. Voici où aller, et à quelle heure votre logement est prêt.",
                     "Vous arriverez tard, ou quelque chose n’est pas clair ? Écrivez-nous depuis la page de votre réservation.",
                     "Voir votre réservation", about_booking_fr},
    .receipt = {"Reçu pour {title}, {code}", "Votre reçu", "Bonjour {name}, votre paiement est arrivé. Voici à quoi il correspond.",
                "Vous pouvez imprimer le reçu, avec tout ce que votre comptable veut y voir, depuis sa page.", "Voir et imprimer le reçu",
                about_booking_fr},
    .cancellation = {"Annulé : {title}, {arrival}", "Votre séjour est annulé",
                     "Bonjour {name}, votre réservation {code} a été annulée et ses nuits ont été rendues.",
                     "Si de l’argent vous revient, nous vous écrirons dès qu’il sera en route. Si vous ne l’avez pas voulu, dites-le-nous "
                     "tout de suite.",
                     "Voir votre réservation", about_booking_fr},
    .refunded = {"Votre remboursement pour {title}", "Votre argent est en route",
                 "Bonjour {name}, nous vous avons remboursé {amount} pour la réservation {code}.",
                 "Il prend le chemin par lequel vous avez payé. Les banques mettent jusqu’à dix jours à l’afficher.",
                 "Voir votre réservation", about_booking_fr},
    .review_request =
        {"Comment était {title} ?", "Comment s’est passé votre séjour, {name} ?",
         "Vous avez quitté {title} {departure}. Voulez-vous dire à ceux qui viendront après vous comment c’était ? Deux minutes suffisent.",
         "Nous publions les éloges comme les critiques.", "Écrire un avis",
         "Vous recevez ce message parce que vous avez accepté que l’on vous demande votre avis. Vous pouvez revenir là-dessus à tout "
         "moment "
         "dans votre compte."},
    .message_to_guest = {"Nouveau message au sujet de {title}", "Vous avez un nouveau message",
                         "Bonjour {name}, nous vous avons écrit au sujet de votre séjour à {title}.",
                         "Répondez sur la page de votre réservation ; les réponses à cet e-mail ne sont pas lues.", "Lire et répondre",
                         about_booking_fr},
    .message_to_office = {"{name} a écrit au sujet de {title}, {code}", "Un voyageur a écrit",
                          "{name} a écrit au sujet de la réservation {code}, {title}.", "", "Lire et répondre",
                          "Vous recevez ce message parce que vous gérez ce bien, ou parce que personne ne le gère."},
    .enquiry_late = {"Personne n’a répondu : {title}", "Une demande attend",
                     "Quelqu’un a posé une question sur {title}, et personne n’a répondu à temps.", "", "Ouvrir la boîte de réception",
                     "Ce message est envoyé à l’entreprise quand une demande n’a pas reçu de réponse à temps."},
    .request_received = {"Nous avons votre demande : {title}, {arrival}", "Votre demande est arrivée, {name}",
                         "Vous avez demandé un séjour à {title}. Les nuits vous sont gardées le temps que nous vérifions si elles peuvent "
                         "être les vôtres : nous vous répondons au plus tard {until}.",
                         "D’ici là, il n’y a rien à payer.", "Voir votre demande", about_booking_fr},
    .request_to_office =
        {"{name} demande {title}, {arrival}", "Un séjour est demandé",
         "{name} demande un séjour à {title}. Les nuits sont gardées jusqu’à : {until}. Sans réponse, elles redeviennent libres.", "",
         "Accepter ou refuser", "Vous recevez ce message parce que vous gérez ce bien, ou parce que personne ne le gère."},
    .request_accepted = {"C’est possible : {title}, {arrival}", "Votre demande est acceptée, {name}",
                         "Le séjour à {title} est à vous dès que vous l’aurez payé. Les nuits vous sont gardées jusqu’à : {until}.",
                         "Si vous avez changé d’avis, vous n’avez rien à faire.", "Payer maintenant", about_booking_fr},
    .request_declined = {"Nous ne pouvons pas proposer ces nuits : {title}, {arrival}", "Ce ne sera pas possible cette fois",
                         "Bonjour {name}, nous sommes désolés : les nuits que vous avez demandées à {title} ne sont pas disponibles. Vous "
                         "n’avez rien payé et ne devez rien.",
                         "D’autres logements sont peut-être libres aux mêmes dates.", "Chercher un autre logement", about_booking_fr},
    .request_unanswered = {"Votre demande a expiré : {title}, {arrival}", "Nous n’avons pas répondu à temps",
                           "Bonjour {name}, votre demande pour {title} n’a pas reçu de réponse à temps et ses nuits sont de nouveau "
                           "libres. Nous en sommes désolés. Vous n’avez rien payé.",
                           "", "Demander de nouveau", about_booking_fr},
    .request_unpaid =
        {"Votre demande a expiré : {title}, {arrival}", "Les nuits sont de nouveau libres",
         "Bonjour {name}, nous avions accepté votre demande pour {title}, et aucun paiement n’est arrivé à temps. Vous ne devez rien.",
         "Si vous souhaitez toujours venir, refaites une demande.", "Voir le logement", about_booking_fr},
};

}  // namespace estate::messaging
