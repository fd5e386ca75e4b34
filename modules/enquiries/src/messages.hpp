#pragma once

#include <catalog/catalog.hpp>
#include <enquiries/enquiries.hpp>

namespace estate::enquiries {

using db::awaitable;

struct BySlug {
    json::Slug slug;
};
BOOST_DESCRIBE_STRUCT(BySlug, (), (slug))

struct EnquiryRequest {
    json::Text<1, 120> name;
    json::Email email;
    std::optional<json::Text<3, 40>> phone;
    json::Text<5, 4000> message;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(EnquiryRequest, (), (name, email, phone, message, locale))

struct Receipt {
    Uuid id;
    std::string state;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (id, state, created_at))

struct EnquiriesQuery {
    std::optional<Uuid> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(EnquiriesQuery, (), (cursor, limit))

struct Enquiry {
    Uuid id;
    std::string listing_slug;
    std::string listing_title;
    catalog::ListingKind kind{};
    std::string name;
    std::string email;
    std::optional<std::string> phone;
    std::string message;
    std::string state;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Enquiry, (), (id, listing_slug, listing_title, kind, name, email, phone, message, state, created_at))

struct EnquiryPage {
    std::vector<Enquiry> items;
    std::optional<Uuid> next_cursor;
};
BOOST_DESCRIBE_STRUCT(EnquiryPage, (), (items, next_cursor))

}  // namespace estate::enquiries
