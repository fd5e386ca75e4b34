#pragma once

#include <platform/json/codec.hpp>

namespace estate::enquiries {

/// Somebody has asked about a listing. Aggregate: the enquiry.
struct Received {
    static constexpr std::string_view topic = "enquiries.received";
    Uuid enquiry_id;
    Uuid listing_id;
};
BOOST_DESCRIBE_STRUCT(Received, (), (enquiry_id, listing_id))

}  // namespace estate::enquiries
