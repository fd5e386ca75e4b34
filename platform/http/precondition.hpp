#pragma once

#include <platform/http/message.hpp>

namespace estate::http {

/// Whether an edit may go on: its If-Match must name the entity tag of `current_body`, which is what a read of the resource would answer at
/// this moment (load it after locking the row). 428 `precondition_required` without If-Match; 412 `changed_meanwhile` when somebody else
/// has changed the resource since the caller read it (RFC 9110 section 13.1.1). Tags that a compressing gateway has made weak count as
/// well.
std::optional<Problem> check_unchanged(const Request& request, std::string_view current_body);

}  // namespace estate::http
