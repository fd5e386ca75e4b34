#pragma once

#include "messages.hpp"

namespace estate::calendar {

/// 409 `nights_taken` with `occupants` when the days are not free.
awaitable<Answer<Block>> add_block(http::WriteContext& context, ById property, BlockRequest request);
awaitable<Answer<BlockList>> list_blocks(const http::Context& context, ById property);
awaitable<Answer<Block>> get_block(const http::Context& context, ById block);
/// Needs If-Match. 409 `nights_taken` with `occupants` when the new days are not free; then it stays where it is.
awaitable<Answer<Block>> change_block(http::WriteContext& context, ById block, BlockRequest request);
awaitable<Answer<Nothing>> remove_block(http::WriteContext& context, ById block);

}  // namespace estate::calendar
