#include <platform/http/routes.hpp>

namespace estate::http {

namespace detail {

void document_parameters(boost::json::object& operation, const std::string& pattern, const std::string& name, bool required,
                         boost::json::object schema) {
    const bool in_path = pattern.contains("{" + name + "}");
    if (!operation.contains("parameters")) operation["parameters"] = boost::json::array{};
    boost::json::object parameter{
        {"name", name}, {"in", in_path ? "path" : "query"}, {"required", in_path || required}, {"schema", std::move(schema)}};
    // Lists are written `a,b,c`.
    const auto* type = parameter["schema"].as_object().if_contains("type");
    if (type && *type == "array") {
        parameter["style"] = "form";
        parameter["explode"] = false;
    }
    operation["parameters"].as_array().push_back(std::move(parameter));
}

void document_answer(boost::json::object& operation, int status, boost::json::object schema) {
    boost::json::object response{{"description", "Success"}};
    if (!schema.empty()) response["content"] = {{"application/json", {{"schema", std::move(schema)}}}};
    operation["responses"].as_object()[std::to_string(status)] = std::move(response);
}

void document_body(boost::json::object& operation, boost::json::object schema) {
    operation["requestBody"] = {{"required", true}, {"content", {{"application/json", {{"schema", std::move(schema)}}}}}};
}

std::optional<Problem> check_content_type(const Request& request) {
    if (request.header("content-type").starts_with("application/json")) return std::nullopt;
    return Problem{.status = 415, .code = "unsupported_media_type", .detail = "Send the body as application/json."};
}

}  // namespace detail

namespace {

const char* method_key(Method method) {
    switch (method) {
        case Method::get: return "get";
        case Method::head: return "head";
        case Method::post: return "post";
        case Method::put: return "put";
        case Method::patch: return "patch";
        case Method::del: return "delete";
        case Method::options: return "options";
    }
    return "get";
}

boost::json::object problem_schema() {
    const boost::json::object text{{"type", "string"}};
    return {{"type", "object"},
            {"description", "RFC 9457. `code` is stable; `detail` is for people; some codes carry members of their own."},
            {"required", {"type", "title", "status", "code", "detail", "request_id"}},
            {"properties",
             {{"type", text},
              {"title", text},
              {"status", {{"type", "integer"}}},
              {"code", text},
              {"detail", text},
              {"request_id", text},
              {"errors",
               {{"type", "array"},
                {"items",
                 {{"type", "object"},
                  {"additionalProperties", false},
                  {"required", {"path", "code", "message"}},
                  {"properties", {{"path", text}, {"code", text}, {"message", text}}}}}}},
              {"violations",
               {{"type", "array"},
                {"items", {{"type", "object"}, {"required", {"rule", "message"}}, {"properties", {{"rule", text}, {"message", text}}}}}}},
              {"nearest",
               {{"type", "array"},
                {"items",
                 {{"type", "object"},
                  {"required", {"check_in", "check_out"}},
                  {"properties",
                   {{"check_in", {{"type", "string"}, {"format", "date"}}}, {"check_out", {{"type", "string"}, {"format", "date"}}}}}}}}},
              {"commitments",
               {{"type", "array"},
                {"items",
                 {{"type", "object"},
                  {"required", {"id", "code", "from", "to"}},
                  {"properties",
                   {{"id", {{"type", "string"}, {"format", "uuid"}}},
                    {"code", text},
                    {"from", {{"type", "string"}, {"format", "date"}}},
                    {"to", {{"type", "string"}, {"format", "date"}}}}}}}}},
              {"occupants",
               {{"type", "array"},
                {"items",
                 {{"type", "object"},
                  {"required", {"from", "to", "reason"}},
                  {"properties",
                   {{"from", {{"type", "string"}, {"format", "date"}}},
                    {"to", {{"type", "string"}, {"format", "date"}}},
                    {"reason", text}}}}}}}}}};
}

/// Every status that a route of this audience may answer with besides its own.
void document_problems(const Route& route, boost::json::object& operation) {
    std::map<int, std::string> described{{400, "The request is malformed"},   {408, "The request came too slowly"},
                                         {413, "The body is too large"},      {422, "Some fields are wrong"},
                                         {429, "Too many requests"},          {500, "Our fault; quote the request id"},
                                         {503, "The database is unavailable"}};
    if (route.pattern.contains('{')) described[404] = "There is no such thing, or it is not yours";
    described[401] = route.audience == Audience::everyone ? "The session token is not valid" : "Sign in first";
    if (route.audience != Audience::everyone) {
        described[403] = "Your role does not allow this";
    }
    if (route.prepare) described[409] = "It conflicts with the present state";
    if (route.prepare) described[415] = "The body is not application/json";
    for (const auto& [status, text] : route.problems) described[status] = text;
    auto& responses = operation["responses"].as_object();
    if (route.read) responses["304"] = {{"description", "The caller's copy (If-None-Match) is still good"}};
    for (const auto& [status, text] : described) {
        responses[std::to_string(status)] = {
            {"description", text}, {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
    }
}

/// `GET /api/v1/listings/{slug}` → `get_listings_slug`.
std::string operation_id(const Route& route) {
    std::string id = method_key(route.method);
    for (const char letter : route.pattern.substr(route.pattern.starts_with("/api/v1") ? 7 : 0)) {
        if (letter == '{' || letter == '}') continue;
        id += std::isalnum(static_cast<unsigned char>(letter)) ? letter : '_';
    }
    return id;
}

boost::json::object describe(const Route& route, json::Components& components) {
    boost::json::object operation{{"operationId", operation_id(route)},
                                  {"summary", route.summary},
                                  {"tags", {route.tag}},
                                  {"x-audience", boost::describe::enum_to_string(route.audience, "")},
                                  {"responses", boost::json::object{}}};
    if (route.document) route.document(operation, components);
    document_problems(route, operation);
    if (route.audience != Audience::everyone) operation["security"] = boost::json::array{{{"session", boost::json::array{}}}};
    if (route.prepare) {
        if (!operation.contains("parameters")) operation["parameters"] = boost::json::array{};
        operation["parameters"].as_array().push_back({{"name", "Idempotency-Key"},
                                                      {"in", "header"},
                                                      {"required", false},
                                                      {"description", "The same key with the same body replays the stored answer."},
                                                      {"schema", {{"type", "string"}, {"minLength", 8}, {"maxLength", 128}}}});
    }
    return operation;
}

}  // namespace

Route Routes::introduce(Method method, std::string pattern, Introduction introduction) const {
    return {.method = method,
            .pattern = std::move(pattern),
            .audience = introduction.audience,
            .summary = std::move(introduction.summary),
            .tag = tag_,
            .success_status = introduction.success_status,
            .problems = std::move(introduction.problems)};
}

void Routes::custom(Method method, std::string pattern, Introduction introduction, std::string content_type,
                    std::function<awaitable<Response>(const Context&)> handler) {
    Route route = introduce(method, std::move(pattern), std::move(introduction));
    route.read = std::move(handler);
    route.document = [content_type, pattern = route.pattern](boost::json::object& operation, json::Components&) {
        operation["responses"].as_object()["200"] = {{"description", "Success"}, {"content", {{content_type, boost::json::object{}}}}};
        for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1)) {
            detail::document_parameters(operation, pattern, pattern.substr(at + 1, pattern.find('}', at) - at - 1), true,
                                        {{"type", "string"}});
        }
    };
    routes_.push_back(std::move(route));
}

boost::json::object openapi_document(const Routes& routes) {
    json::Components components;
    boost::json::object paths;
    for (const auto& route : routes.all()) {
        if (!route.is_public_document) continue;
        if (!paths.contains(route.pattern)) paths[route.pattern] = boost::json::object{};
        paths[route.pattern].as_object()[method_key(route.method)] = describe(route, components);
    }
    boost::json::object schemas{{"Problem", problem_schema()}};
    for (auto& [name, schema] : components) schemas[name] = std::move(schema);
    return {{"openapi", "3.1.0"},
            {"info", {{"title", "RealEstate Unified"}, {"version", "1"}}},
            {"paths", std::move(paths)},
            {"components",
             {{"schemas", std::move(schemas)},
              {"securitySchemes", {{"session", {{"type", "http"}, {"scheme", "bearer"}, {"bearerFormat", "JWT"}}}}}}}};
}

}  // namespace estate::http
