#pragma once

#include "messages.hpp"

namespace estate::search {

/// The place in a sorted list after which the next page begins: the last card's sort key and id. Opaque to clients.
struct Cursor {
    Sort sort{};
    std::int64_t key = 0;
    Uuid id;
    bool operator==(const Cursor&) const = default;
};

std::string write_cursor(const Cursor& cursor);
/// Nothing when the text is not a cursor of ours.
std::optional<Cursor> read_cursor(std::string_view text);

}  // namespace estate::search
