#include "personal_data.hpp"

#include <booking/privacy.hpp>
#include <catalog/privacy.hpp>
#include <enquiries/privacy.hpp>
#include <identity/privacy.hpp>
#include <media/privacy.hpp>
#include <messaging/privacy.hpp>
#include <payments/privacy.hpp>

#include <platform/trail/personal.hpp>

namespace estate::app {
namespace {

db::awaitable<std::string> show_trail(db::Pool& database, const identity::DataSubject& subject) {
    return trail::show_lines_of(database, subject.subject, subject.person_id);
}

db::awaitable<void> erase_answers(db::Transaction& transaction, const identity::DataSubject& subject, Instant now) {
    return trail::forget_answers(transaction, subject.subject, now);
}

}  // namespace

void hold_all_personal_data() {
    // Before booking, which parts the stays from their guest: conversations are found by them.
    identity::hold_personal_data(messaging::personal_data());
    identity::hold_personal_data(booking::personal_data());
    identity::hold_personal_data(payments::personal_data());
    identity::hold_personal_data(enquiries::personal_data());
    identity::hold_personal_data(catalog::personal_data());
    identity::hold_personal_data(media::personal_data());
    identity::hold_personal_data({.name = "activity", .show = show_trail, .erase = erase_answers});
}

}  // namespace estate::app
