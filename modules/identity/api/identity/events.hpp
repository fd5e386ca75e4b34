#pragma once

#include <platform/json/codec.hpp>

namespace estate::identity {

/// A person has asked the issuer to be forgotten, and has been forgotten here. Whoever keeps something of him under his subject makes it
/// nobody's in particular. Aggregate: the person.
struct PersonErased {
    static constexpr std::string_view topic = "identity.person_erased";
    Uuid person_id;
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(PersonErased, (), (person_id, subject))

}  // namespace estate::identity
