// What a person agrees to. Nothing is overwritten: the newest word on a purpose counts, and all before it can be shown.

#include <identity_queries.hpp>

#include "errors.hpp"
#include "privacy.hpp"

#include <algorithm>

namespace estate::identity {
namespace {

struct ConsentRow {
    Purpose purpose{};
    bool granted = false;
    Instant at;
    std::string wording;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (purpose, granted, at, wording))

/// One for each purpose; who has said nothing has said no.
Consents all_purposes(const std::vector<ConsentRow>& rows) {
    Consents consents;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Purpose>>([&](auto each) {
        Consent consent{.purpose = each.value, .granted = false, .at = std::nullopt, .wording = std::nullopt};
        const auto row = std::ranges::find(rows, consent.purpose, &ConsentRow::purpose);
        if (row != rows.end()) consent = {row->purpose, row->granted, row->at, row->wording};
        consents.items.push_back(std::move(consent));
    });
    return consents;
}

}  // namespace

http::awaitable<Answer<Consents>> get_consents(const http::Context& context, http::None) {
    co_return all_purposes((co_await context.database().read(queries::list_consents, context.person().subject)).rows<ConsentRow>());
}

http::awaitable<Answer<Consents>> put_consents(http::WriteContext& context, http::None, ConsentEdit edit) {
    const auto& subject = context.person().subject;
    const auto person = (co_await context.transaction.execute(queries::lock_person, subject)).first<PersonRow>();
    if (person && person->state == PersonState::erased) co_return std::unexpected(to_problem(Refusal::person_erased));
    const auto before = all_purposes((co_await context.transaction.execute(queries::list_consents, subject)).rows<ConsentRow>());
    for (const auto& consent : before.items) {
        const bool granted = std::ranges::contains(edit.granted, consent.purpose);
        if (granted == consent.granted) continue;
        co_await context.transaction.execute(queries::add_consent, new_id(), subject, consent.purpose, granted, context.started_at,
                                             edit.wording.value);
    }
    co_return all_purposes((co_await context.transaction.execute(queries::list_consents, subject)).rows<ConsentRow>());
}

db::awaitable<bool> has_consent(db::Pool& database, std::string subject, Purpose purpose) {
    co_return (co_await database.read(queries::has_consent, subject, purpose)).scalar<bool>();
}

}  // namespace estate::identity
