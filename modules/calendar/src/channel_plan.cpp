#include "channel_plan.hpp"

#include <algorithm>
#include <ranges>

namespace estate::calendar {
namespace {

/// A row of the plan: it stands already (with an id), or is to be added.
struct PlannedRow {
    Part part;
    std::optional<Standing> standing;
};

class Planner {
public:
    Planner(std::vector<Standing> standing, const Unit& unit) : unit_(unit) {
        for (auto& row : standing) {
            Part part{row.source_id, row.unit_id, row.span, row.during, row.is_replaceable, row.label.value_or("")};
            rows_.push_back({std::move(part), std::move(row)});
        }
    }

    void give_back(const Uuid& source) {
        std::erase_if(rows_, [&](const PlannedRow& row) { return row.part.source_id == source && forget(row); });
    }

    /// Its rows stand aside while the wanted days are placed; one that comes again is the same row.
    void lift(const Uuid& source) {
        for (auto& row : rows_) {
            if (row.part.source_id == source) lifted_.push_back(row);
        }
        std::erase_if(rows_, [&](const PlannedRow& row) { return row.part.source_id == source; });
    }

    Placed place(const ChannelDays& wanted) {
        if (!wanted.is_replaceable) make_way(wanted);
        Placed placed{wanted.source_id, {}, false};
        std::vector<DateRange> taken;
        for (const auto& row : rows_) {
            if (!row.part.days.overlaps(wanted.days)) continue;
            taken.push_back(row.part.days);
            placed.in_the_way.push_back(row.standing ? static_cast<const Occupant&>(*row.standing) : occupant_of(row.part));
        }
        const auto parts = free_parts(wanted.days, std::move(taken));
        placed.is_covered = parts.empty();
        for (const auto& days : parts) put({wanted.source_id, unit_.id, unit_.span, days, wanted.is_replaceable, wanted.note});
        return placed;
    }

    ChannelPlan finish(std::vector<Placed> placed) {
        for (const auto& row : lifted_) release_.push_back(row.standing->id);
        std::vector<Part> add;
        for (auto& row : rows_) {
            if (!row.standing) add.push_back(std::move(row.part));
        }
        std::ranges::sort(cut_);
        cut_.erase(std::ranges::unique(cut_).begin(), cut_.end());
        return {std::move(release_), std::move(add), {std::move(placed), std::move(cut_)}};
    }

private:
    bool forget(const PlannedRow& row) {
        if (row.standing) release_.push_back(row.standing->id);
        return true;
    }

    /// Replaceable days give way to a booking; what of them is before and behind it stays.
    void make_way(const ChannelDays& booking) {
        std::vector<PlannedRow> rests;
        std::erase_if(rows_, [&](const PlannedRow& row) {
            if (!row.part.is_replaceable || !row.part.days.overlaps(booking.days)) return false;
            cut_.push_back(row.part.source_id);
            for (const auto& days : free_parts(row.part.days, {booking.days})) {
                Part rest = row.part;
                rest.days = days;
                rests.push_back({std::move(rest), std::nullopt});
            }
            return forget(row);
        });
        std::ranges::move(rests, std::back_inserter(rows_));
    }

    void put(Part part) {
        const auto same = std::ranges::find_if(lifted_, [&](const PlannedRow& row) {
            return row.part.source_id == part.source_id && row.part.days == part.days && row.part.unit_id == part.unit_id &&
                   row.part.is_replaceable == part.is_replaceable && row.part.note == part.note;
        });
        if (same == lifted_.end()) {
            rows_.push_back({std::move(part), std::nullopt});
            return;
        }
        rows_.push_back(std::move(*same));
        lifted_.erase(same);
    }

    static Occupant occupant_of(const Part& part) {
        Occupant occupant;
        occupant.source_id = part.source_id;
        occupant.unit_id = part.unit_id;
        occupant.during = part.days;
        occupant.kind = Kind::channel;
        occupant.is_replaceable = part.is_replaceable;
        occupant.label = part.note;
        return occupant;
    }

    const Unit& unit_;
    std::vector<PlannedRow> rows_;
    std::vector<PlannedRow> lifted_;
    std::vector<Uuid> release_;
    std::vector<Uuid> cut_;
};

}  // namespace

std::vector<DateRange> free_parts(const DateRange& whole, std::vector<DateRange> taken) {
    std::ranges::sort(taken, {}, &DateRange::from);
    std::vector<DateRange> parts;
    Date from = whole.from();
    for (const auto& days : taken) {
        if (!days.overlaps(whole)) continue;
        if (const auto part = DateRange::make(from, days.from())) parts.push_back(*part);
        from = std::max(from, days.to());
    }
    if (const auto part = DateRange::make(from, whole.to())) parts.push_back(*part);
    return parts;
}

ChannelPlan plan_channel(std::vector<Standing> standing, const Unit& unit, const std::vector<Uuid>& gone,
                         const std::vector<ChannelDays>& wanted) {
    Planner planner{std::move(standing), unit};
    for (const auto& source : gone) planner.give_back(source);
    for (const auto& each : wanted) planner.lift(each.source_id);
    std::vector<Placed> placed(wanted.size());
    for (const bool is_replaceable : {false, true}) {
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            if (wanted[at].is_replaceable == is_replaceable) placed[at] = planner.place(wanted[at]);
        }
    }
    return planner.finish(std::move(placed));
}

}  // namespace estate::calendar
