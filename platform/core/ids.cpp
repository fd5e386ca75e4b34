#include <platform/core/ids.hpp>

#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/time_generator_v7.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace estate {

Uuid new_id() {
    thread_local boost::uuids::time_generator_v7 generate;
    return generate();
}

std::string to_string(const Uuid& id) {
    return boost::uuids::to_string(id);
}

std::expected<Uuid, std::string> parse_uuid(std::string_view text) {
    constexpr std::size_t canonical_length = 36;
    try {
        if (text.size() == canonical_length) return boost::uuids::string_generator{}(text.begin(), text.end());
    } catch (const std::runtime_error&) {
        // falls through to the one message below
    }
    return std::unexpected("must be a UUID");
}

}  // namespace estate
