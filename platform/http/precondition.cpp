#include <platform/http/precondition.hpp>

namespace estate::http {

std::optional<Problem> check_unchanged(const Request& request, std::string_view current_body) {
    const auto expected = request.header("if-match");
    if (expected.empty()) {
        return Problem{.status = 428, .code = "precondition_required", .detail = "Send If-Match with the ETag of what you have read."};
    }
    if (expected == "*" || expected.contains(entity_tag(current_body))) return std::nullopt;
    return Problem{.status = 412, .code = "changed_meanwhile", .detail = "Somebody else has changed this since you read it."};
}

}  // namespace estate::http
