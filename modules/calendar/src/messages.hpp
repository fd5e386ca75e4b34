#pragma once

#include <calendar/calendar.hpp>
#include <catalog/types.hpp>

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
    /// Stays are confirmed at once; else they have to be asked for.
    bool is_instant = true;
    std::vector<Occupied> unavailable;
};
BOOST_DESCRIBE_STRUCT(PropertyCalendar, (), (property_id, from, to, time_zone, is_instant, unavailable))

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

struct TimelineQuery {
    Date from;
    Date to;
    std::optional<json::Slug> place;
    std::vector<catalog::PropertyKind> kind;
    /// Part of the reference, a name or the address.
    std::optional<json::Text<1, 80>> q;
    /// Only this property, and those of the same building.
    std::optional<Uuid> relatives_of;
    /// How many units come before the page.
    std::optional<json::Int<0, 10'000'000>> cursor;
    std::optional<json::Int<1, 200>> limit;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(TimelineQuery, (), (from, to, place, kind, q, relatives_of, cursor, limit, locale))

/// What occupies a unit on days `[from, to)`, as people of the company may know it.
struct TimelineEntry {
    /// The booking, the block …
    Uuid source_id;
    Date from;
    Date to;
    Kind kind = Kind::stay;
    Reason reason = Reason::booked;
    /// Of days that are only held.
    std::optional<Instant> held_until;
    /// A booking's code, a block's note.
    std::optional<std::string> label;
    /// It stands on the whole building, or on a part of it, and is in the way here.
    bool is_elsewhere = false;
};
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (source_id, from, to, kind, reason, held_until, label, is_elsewhere))

struct TimelineUnit {
    Uuid property_id;
    std::optional<Uuid> building_id;
    std::string reference;
    std::string name;
    catalog::PropertyKind kind{};
    std::string place_slug;
    std::string place_name;
    /// IANA: by which moments of its days are told.
    std::string time_zone;
    std::vector<TimelineEntry> entries;
};
BOOST_DESCRIBE_STRUCT(TimelineUnit, (), (property_id, building_id, reference, name, kind, place_slug, place_name, time_zone, entries))

struct Timeline {
    Date from;
    Date to;
    /// On all pages.
    int total_units = 0;
    /// By place; a building right before its units.
    std::vector<TimelineUnit> units;
    std::optional<int> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (from, to, total_units, units, next_cursor))

}  // namespace estate::calendar
