#pragma once

#include "messages.hpp"

namespace estate::calendar {

/// 409 `nights_taken` with `occupants` when the days are not free.
awaitable<Answer<Block>> add_block(http::WriteContext& context, ById property, BlockRequest request);
awaitable<Answer<BlockList>> list_blocks(const http::Context& context, ById property);
awaitable<Answer<Nothing>> remove_block(http::WriteContext& context, ById block);

}  // namespace estate::calendar
