// Days that an owner or an agent keeps off the market.

#include "blocks.hpp"

#include <catalog/catalog.hpp>
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

}  // namespace

awaitable<Answer<Block>> add_block(http::WriteContext& context, ById property, BlockRequest request) {
    const auto days = DateRange::make(request.from, request.to);
    if (!days) {
        co_return std::unexpected(Problem{.status = 422,
                                          .code = "invalid_request",
                                          .detail = "Some fields are wrong.",
                                          .errors = {{"/to", "invalid_value", "must be after from"}}});
    }
    const bool may = co_await catalog::may_manage(context.database(), context.person(), property.id);
    if (!may || !co_await find_unit(context.database(), property.id)) co_return std::unexpected(to_problem(Refusal::no_such_unit));
    const Block block{new_id(),   property.id,  request.from,
                      request.to, request.kind, request.note ? std::optional{request.note->value} : std::nullopt};
    const auto kind = request.kind == BlockKind::works ? Kind::works : Kind::owner_block;
    const auto claimed = co_await claim(context.transaction,
                                        {.unit_id = property.id,
                                         .days = *days,
                                         .kind = kind,
                                         .source_id = block.id,
                                         .note = block.note.value_or(""),
                                         .created_by = context.person().subject},
                                        context.started_at);
    if (!claimed) {
        auto problem = to_problem(Refusal::days_taken);
        problem.extras["occupants"] = json::to_value(claimed.error().occupants);
        co_return std::unexpected(std::move(problem));
    }
    co_await jobs::audit(context.transaction, {context.person().subject, "block", block.id, "added", std::nullopt, json::to_json(block)},
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
