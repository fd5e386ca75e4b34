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

/// An enquiry is not what it was: received, in other hands, answered, closed, noted on. Aggregate: the enquiry.
struct Changed {
    static constexpr std::string_view topic = "enquiries.changed";
    Uuid enquiry_id;
    std::optional<Uuid> property_id;
    /// In whose hands it is and was, by subject: they see it whatever they run.
    std::vector<std::string> concerned;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (enquiry_id, property_id, concerned))

/// Nobody has answered within the hour: the manager should know. Aggregate: the enquiry.
struct Escalated {
    static constexpr std::string_view topic = "enquiries.escalated";
    Uuid enquiry_id;
};
BOOST_DESCRIBE_STRUCT(Escalated, (), (enquiry_id))

}  // namespace estate::enquiries
