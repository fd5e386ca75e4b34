// Days that an owner or an agent keeps off the market.

#include "blocks.hpp"

#include <catalog/catalog.hpp>
#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <calendar_queries.hpp>

#include "errors.hpp"

namespace estate::calendar {
namespace {

struct BlockRow {
    Uuid id;
    Uuid property_id;
    DateRange during = DateRange::make(Date{}, Date{} + std::chrono::days{1}).value();
    BlockKind kind = BlockKind::owner_block;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(BlockRow, (), (id, property_id, during, kind, note))

Block to_block(const BlockRow& row) {
    return {row.id, row.property_id, row.during.from(), row.during.to(), row.kind, row.note};
}

Block to_block(const Uuid& id, const Uuid& property_id, const BlockRequest& request) {
    return {id, property_id, request.from, request.to, request.kind, request.note ? std::optional{request.note->value} : std::nullopt};
}

std::unexpected<Problem> reversed_days() {
    return wrong_fields({{"/to", "invalid_value", "must be after from"}});
}

/// The problem when the days are not free.
awaitable<std::optional<Problem>> occupy(http::WriteContext& context, const Block& block, const DateRange& days) {
    const auto claimed = co_await claim(context.transaction,
                                        {.unit_id = block.property_id,
                                         .days = days,
                                         .kind = block.kind == BlockKind::works ? Kind::works : Kind::owner_block,
                                         .source_id = block.id,
                                         .note = block.note.value_or(""),
                                         .created_by = context.person().subject},
                                        context.started_at);
    if (claimed) co_return std::nullopt;
    auto problem = to_problem(Refusal::days_taken);
    problem.extras["occupants"] = json::to_value(claimed.error().occupants);
    co_return problem;
}

}  // namespace

awaitable<Answer<Block>> add_block(http::WriteContext& context, ById property, BlockRequest request) {
    const auto days = DateRange::make(request.from, request.to);
    if (!days) co_return reversed_days();
    const bool may = co_await catalog::may_manage(context.database(), context.person(), property.id);
    if (!may || !co_await find_unit(context.database(), property.id)) co_return std::unexpected(to_problem(Refusal::no_such_unit));
    const auto block = to_block(new_id(), property.id, request);
    if (auto problem = co_await occupy(context, block, *days)) co_return std::unexpected(*std::move(problem));
    co_await jobs::audit(context.transaction, {context.person().subject, "block", block.id, "added", std::nullopt, json::to_json(block)},
                         context.started_at);
    co_return block;
}

awaitable<Answer<Block>> get_block(const http::Context& context, ById block) {
    const auto found = (co_await context.database().read(queries::find_block, block.id)).first<BlockRow>();
    const bool may = found && co_await catalog::may_manage(context.database(), context.person(), found->property_id);
    if (!may) co_return std::unexpected(to_problem(Refusal::no_such_block));
    co_return to_block(*found);
}

// The old days are given back and the new ones claimed in one transaction: a refusal leaves the block where it was.
awaitable<Answer<Block>> change_block(http::WriteContext& context, ById by, BlockRequest request) {
    const auto days = DateRange::make(request.from, request.to);
    if (!days) co_return reversed_days();
    const auto found = (co_await context.transaction.execute(queries::lock_block, by.id)).first<BlockRow>();
    const bool may = found && co_await catalog::may_manage(context.database(), context.person(), found->property_id);
    if (!may) co_return std::unexpected(to_problem(Refusal::no_such_block));
    const auto before = json::to_json(to_block(*found));
    if (auto problem = http::check_unchanged(context.request, before)) co_return std::unexpected(*std::move(problem));
    const auto block = to_block(found->id, found->property_id, request);
    co_await release(context.transaction, block.id, context.started_at);
    if (auto problem = co_await occupy(context, block, *days)) co_return std::unexpected(*std::move(problem));
    co_await jobs::audit(context.transaction, {context.person().subject, "block", block.id, "changed", before, json::to_json(block)},
                         context.started_at);
    co_return block;
}

awaitable<Answer<BlockList>> list_blocks(const http::Context& context, ById property) {
    if (!co_await catalog::may_manage(context.database(), context.person(), property.id)) {
        co_return std::unexpected(to_problem(Refusal::no_such_unit));
    }
    BlockList list;
    for (const auto& row : (co_await context.database().read(queries::list_blocks, property.id)).rows<BlockRow>())
        list.items.push_back(to_block(row));
    co_return list;
}

awaitable<Answer<Nothing>> remove_block(http::WriteContext& context, ById block) {
    const auto found = (co_await context.transaction.execute(queries::lock_block, block.id)).first<BlockRow>();
    const bool may = found && co_await catalog::may_manage(context.database(), context.person(), found->property_id);
    if (!may || !co_await release(context.transaction, block.id, context.started_at)) {
        co_return std::unexpected(to_problem(Refusal::no_such_block));
    }
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "block", block.id, "removed", json::to_json(to_block(*found)), std::nullopt},
                         context.started_at);
    co_return Nothing{};
}

}  // namespace estate::calendar
