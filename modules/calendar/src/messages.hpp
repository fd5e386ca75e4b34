#pragma once

#include <calendar/calendar.hpp>

namespace estate::calendar {

struct CalendarQuery {
    Uuid id;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(CalendarQuery, (), (id, from, to))

struct PropertyCalendar {
    Uuid property_id;
    Date from;
    Date to;
    std::string time_zone;
    std::vector<Occupied> unavailable;
};
BOOST_DESCRIBE_STRUCT(PropertyCalendar, (), (property_id, from, to, time_zone, unavailable))

struct ById {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(ById, (), (id))

enum class BlockKind { owner_block, works };
BOOST_DESCRIBE_ENUM(BlockKind, owner_block, works)

/// Days `[from, to)` that are not for sale.
struct BlockRequest {
    Date from;
    Date to;
    BlockKind kind = BlockKind::owner_block;
    std::optional<json::Text<1, 500>> note;
};
BOOST_DESCRIBE_STRUCT(BlockRequest, (), (from, to, kind, note))

struct Block {
    Uuid id;
    Uuid property_id;
    Date from;
    Date to;
    BlockKind kind = BlockKind::owner_block;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Block, (), (id, property_id, from, to, kind, note))

struct BlockList {
    std::vector<Block> items;
};
BOOST_DESCRIBE_STRUCT(BlockList, (), (items))

}  // namespace estate::calendar
