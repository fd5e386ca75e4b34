#pragma once

/// Owners and their agreements, as the office keeps them.

#include <company/agreements.hpp>

#include "messages.hpp"

namespace estate::company {

struct Owner {
    Uuid id;
    std::string name;
    std::string email;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (id, name, email))

struct ListedOwner {
    Uuid id;
    std::string name;
    std::string email;
    /// That are let for him today.
    int properties = 0;
};
BOOST_DESCRIBE_STRUCT(ListedOwner, (), (id, name, email, properties))

struct Owners {
    std::vector<ListedOwner> items;
};
BOOST_DESCRIBE_STRUCT(Owners, (), (items))

struct Agreements {
    std::vector<Agreement> items;
};
BOOST_DESCRIBE_STRUCT(Agreements, (), (items))

struct OwnerEdit {
    json::Text<1, 160> name;
    json::Email email;
};
BOOST_DESCRIBE_STRUCT(OwnerEdit, (), (name, email))

struct AgreementEdit {
    Uuid property_id;
    Date from;
    std::optional<Date> until;
    json::Int<0, 10'000> basis_points;
    TakenOf taken_of = TakenOf::nights;
    CleaningKeeper cleaning_kept_by = CleaningKeeper::company;
};
BOOST_DESCRIBE_STRUCT(AgreementEdit, (), (property_id, from, until, basis_points, taken_of, cleaning_kept_by))

struct AgreementEnd {
    Date until;
};
BOOST_DESCRIBE_STRUCT(AgreementEnd, (), (until))

struct OfOwner {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(OfOwner, (), (id))

/// All of these: 403 for who does not run every property.
awaitable<Answer<Owners>> list_owners(const http::Context& context, http::None);
awaitable<Answer<Owner>> show_owner(const http::Context& context, OfOwner parameters);
awaitable<Answer<Agreements>> list_agreements(const http::Context& context, OfOwner parameters);

awaitable<Answer<Owner>> add_owner(http::WriteContext& context, http::None, OwnerEdit edit);
awaitable<Answer<Owner>> change_owner(http::WriteContext& context, OfOwner parameters, OwnerEdit edit);
/// What an agreement says stays as it was made; other terms are another agreement, after its end. 409 `agreement_overlaps`.
awaitable<Answer<Agreement>> add_agreement(http::WriteContext& context, OfOwner parameters, AgreementEdit edit);
/// Stays that have been shared stay shared. 409 `agreement_overlaps` when it would end later and another has begun.
awaitable<Answer<Agreement>> end_agreement(http::WriteContext& context, OfOwner parameters, AgreementEnd edit);

}  // namespace estate::company
