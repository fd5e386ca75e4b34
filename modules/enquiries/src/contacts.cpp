#include "contacts.hpp"

#include <enquiries_queries.hpp>

#include "rules.hpp"

namespace estate::enquiries {

awaitable<Contact> recognise(db::Transaction& transaction, std::string_view email, const std::optional<std::string>& phone,
                             std::string_view calling_code, Instant now) {
    const auto address = normalise_email(email);
    const auto number = phone ? normalise_phone(*phone, calling_code) : std::nullopt;
    co_await transaction.execute(queries::lock_contact_email, address);
    auto contact = (co_await transaction.execute(queries::find_contact, address, number)).first<Contact>();
    if (!contact) {
        contact = Contact{new_id(), std::nullopt};
        co_await transaction.execute(queries::add_contact, contact->id, now);
    }
    co_await transaction.execute(queries::add_contact_key, std::string_view{"email"}, address, contact->id);
    if (number) co_await transaction.execute(queries::add_contact_key, std::string_view{"phone"}, *number, contact->id);
    co_return *std::move(contact);
}

}  // namespace estate::enquiries
