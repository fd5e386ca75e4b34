#pragma once

/// What is held about a person, all over the house. Each module says of its own tables how they are shown and how they are emptied; the
/// process that puts the modules together hands that to identity, which knows none of them.

#include <platform/core/clock.hpp>
#include <platform/core/dates.hpp>
#include <platform/db/pool.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <string_view>

namespace estate::identity {

/// Whose data it is.
struct DataSubject {
    std::string subject;
    /// What audit lines name.
    Uuid person_id;
    /// Only where the issuer has verified that it is this person's: anybody can write anybody's address into a form.
    std::optional<std::string> verified_email = std::nullopt;
};

/// What has been promised to a person and is not over: he cannot ask to be erased meanwhile.
struct Commitment {
    Uuid id;
    /// As he knows it: the code of a booking.
    std::string code;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(Commitment, (), (id, code, from, to))

/// What one module holds about people.
struct Holding {
    /// Its member in what a person is given.
    std::string_view name;
    /// JSON.
    db::awaitable<std::string> (*show)(db::Pool&, const DataSubject&);
    /// Leaves nothing that leads to the person, but for what he has been promised: that goes when it is over. Done again, it does nothing.
    db::awaitable<void> (*erase)(db::Transaction&, const DataSubject&, Instant now);
    /// What is not over; null where nothing ever is.
    db::awaitable<std::vector<Commitment>> (*commitments)(db::Pool&, const DataSubject&, Instant now) = nullptr;
};

/// Before the process serves or works, once for each holding.
void hold_personal_data(const Holding& holding);

/// What a person can agree to, and take back: new listings by e-mail; to be asked for a review after a stay.
enum class Purpose { news, reviews };
BOOST_DESCRIBE_ENUM(Purpose, news, reviews)

/// Ask before each mail: it is no until the person has said yes, and no again once he is erased.
db::awaitable<bool> has_consent(db::Pool& database, std::string subject, Purpose purpose);

}  // namespace estate::identity
