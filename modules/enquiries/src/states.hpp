#pragma once

#include <platform/json/codec.hpp>

#include <platform/db/types.hpp>

#include <array>

namespace estate::enquiries {

/// `fresh` is written `new`, which C++ keeps for itself.
enum class EnquiryState { fresh, assigned, answered, closed };

struct EnquiryStateTraits {
    static constexpr std::array<std::string_view, 4> names{"new", "assigned", "answered", "closed"};

    static std::expected<EnquiryState, std::string> parse(std::string_view text) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (names[at] == text) return static_cast<EnquiryState>(at);
        }
        return std::unexpected("must be one of: new, assigned, answered, closed");
    }
    static std::string print(EnquiryState state) { return std::string{names[static_cast<std::size_t>(state)]}; }
    static boost::json::object schema() { return {{"type", "string"}, {"enum", {"new", "assigned", "answered", "closed"}}}; }
};

}  // namespace estate::enquiries

template <>
struct estate::json::Codec<estate::enquiries::EnquiryState>
    : estate::json::StringCodec<estate::enquiries::EnquiryState, estate::enquiries::EnquiryStateTraits> {};

template <>
struct estate::db::Field<estate::enquiries::EnquiryState> {
    static std::string encode(enquiries::EnquiryState state) { return enquiries::EnquiryStateTraits::print(state); }
    static enquiries::EnquiryState decode(std::string_view text) { return enquiries::EnquiryStateTraits::parse(text).value(); }
};
