#pragma once

/// Typed routes: a handler is a function of a context, the parameters of path and query (a described struct) and, for writes, the body
/// (another); what it answers is a described struct too. From its signature come decoding, the error shape and the OpenAPI document.

#include <platform/config/config.hpp>
#include <platform/db/pool.hpp>
#include <platform/http/event_hub.hpp>
#include <platform/http/message.hpp>
#include <platform/json/codec.hpp>

#include <concepts>

namespace estate::redis {
class Redis;
}

namespace estate::http {

template <class T>
using awaitable = boost::asio::awaitable<T>;

/// Who may call a route. `user` is anyone signed in; `agent` includes admins.
enum class Audience { everyone, user, agent, admin };
BOOST_DESCRIBE_ENUM(Audience, everyone, user, agent, admin)

enum class Locale { en, fr, es };
BOOST_DESCRIBE_ENUM(Locale, en, fr, es)

/// What the process owns and handlers borrow.
struct Services {
    const config::Config& config;
    db::Pool& database;
    redis::Redis& redis;
    EventHub& events;
    Clock clock;
};

/// What every handler is given.
struct Context {
    Services& services;
    const Request& request;
    /// Nobody on public routes called without a token.
    const std::optional<Viewer>& viewer;

    const config::Config& config() const { return services.config; }
    db::Pool& database() const { return services.database; }
    Instant now() const { return services.clock(); }
    /// The signed-in person of a route whose audience is not `everyone`.
    const Viewer& person() const { return viewer.value(); }
};

/// What a write is given: everything it does through `transaction` is committed together with the stored answer of its Idempotency-Key,
/// after the handler has succeeded, and is rolled back when it refuses or throws.
struct WriteContext : Context {
    db::Transaction& transaction;
    /// One moment for the whole write, so that all its rows agree.
    Instant started_at;
};

/// No parameters.
struct None {};
BOOST_DESCRIBE_STRUCT(None, (), ())

/// A write whose parameters and body have been read.
struct PreparedWrite {
    /// What can be refused without a transaction; may be empty.
    std::function<awaitable<std::optional<Problem>>(const Context&)> look = {};
    /// May be called again when the transaction has to be run again.
    std::function<awaitable<Response>(WriteContext&)> run;
};

struct Route {
    Method method;
    /// `/api/v1/listings/{slug}`
    std::string pattern;
    Audience audience;
    std::string summary;
    std::string tag;
    int success_status = 200;
    /// Problem codes beyond the common ones, by status, for the document.
    std::vector<std::pair<int, std::string>> problems = {};
    bool is_public_document = true;
    /// Authorization holds something else than a session token; the route looks at it itself.
    bool has_own_authorization = false;
    std::function<awaitable<Response>(const Context&)> read = {};
    /// Reads parameters and body before a transaction is opened, so that bad input never costs one.
    std::function<Answer<PreparedWrite>(const Request&)> prepare = {};
    /// Fills in parameters, requestBody and responses of the OpenAPI operation.
    std::function<void(boost::json::object& operation, json::Components&)> document = {};
};

namespace detail {

void document_parameters(boost::json::object& operation, const std::string& pattern, const std::string& name, bool required,
                         boost::json::object schema);
void document_answer(boost::json::object& operation, int status, boost::json::object schema);
void document_body(boost::json::object& operation, boost::json::object schema);
std::optional<Problem> check_content_type(const Request& request);

template <class P>
Answer<P> read_parameters(const Request& request) {
    Parameters values = request.query;
    for (const auto& [name, value] : request.path_parameters) values[name] = value;
    json::Errors errors;
    P result = json::read_parameters<P>(values, errors);
    for (const auto& [name, unused] : request.query) {
        bool known = false;
        json::each_member<P>([&](auto member) { known = known || name == member.name; });
        if (!known) errors.add("?" + name, "unknown_parameter", "is not a parameter of this address");
    }
    if (errors.none()) return result;
    return std::unexpected(
        Problem{.status = 422, .code = "invalid_request", .detail = "Some parameters are wrong.", .errors = errors.take()});
}

template <class P>
void document_all_parameters(boost::json::object& operation, json::Components& components, const std::string& pattern) {
    json::each_member<P>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<P&>().*member.pointer)>;
        constexpr bool required = !json::is_optional<Field>::value && !requires { json::Codec<Field>::absent_is_empty; };
        document_parameters(operation, pattern, member.name, required, json::Codec<Field>::schema(components));
    });
}

template <class R>
Response to_response(int status, Answer<R>& answer, const std::string& request_id) {
    if (!answer) return problem_response(answer.error(), request_id);
    if constexpr (std::same_as<R, Nothing>) {
        return {.status = 204, .content_type = "", .body = ""};
    } else {
        return {.status = status, .body = json::to_json(*answer)};
    }
}

}  // namespace detail

/// How a route is introduced: method, pattern, audience, and a sentence for the document.
struct Introduction {
    Audience audience;
    std::string summary;
    int success_status = 200;
    std::vector<std::pair<int, std::string>> problems = {};
};

/// All routes of the process, in the order in which modules add them.
class Routes {
public:
    /// The tag under which the following routes are listed (the module's name).
    void module(std::string name) { tag_ = std::move(name); }

    template <class P, class R>
    void get(std::string pattern, Introduction introduction, awaitable<Answer<R>> (*handler)(const Context&, P)) {
        Route route = introduce(Method::get, std::move(pattern), std::move(introduction));
        const int status = route.success_status;
        route.read = [handler, status](const Context& context) -> awaitable<Response> {
            auto parameters = detail::read_parameters<P>(context.request);
            if (!parameters) co_return problem_response(parameters.error(), context.request.request_id);
            auto answer = co_await handler(context, *std::move(parameters));
            co_return detail::to_response(status, answer, context.request.request_id);
        };
        route.document = [pattern = route.pattern, status](boost::json::object& operation, json::Components& components) {
            detail::document_all_parameters<P>(operation, components, pattern);
            detail::document_answer(operation, status, json::Codec<R>::schema(components));
        };
        routes_.push_back(std::move(route));
    }

    /// A write with a body. `look` is a look before the leap: what it refuses never opens a transaction. It must not refuse a request that
    /// is a repetition of one that succeeded, whose stored answer only the transaction finds.
    template <class P, class B, class R>
    void write(Method method, std::string pattern, Introduction introduction, awaitable<Answer<R>> (*handler)(WriteContext&, P, B),
               std::type_identity_t<awaitable<std::optional<Problem>> (*)(const Context&, const P&, const B&)> look = nullptr) {
        Route& route = add_write<P, R>(method, std::move(pattern), std::move(introduction));
        route.prepare = [handler, look, status = route.success_status](const Request& request) -> Answer<PreparedWrite> {
            auto parameters = detail::read_parameters<P>(request);
            if (!parameters) return std::unexpected(std::move(parameters.error()));
            if (auto problem = detail::check_content_type(request)) return std::unexpected(*std::move(problem));
            auto body = json::parse<B>(request.body);
            if (!body) return std::unexpected(std::move(body.error()));
            const auto given = std::make_shared<const std::pair<P, B>>(*std::move(parameters), *std::move(body));
            PreparedWrite prepared;
            if (look) prepared.look = [look, given](const Context& context) { return look(context, given->first, given->second); };
            prepared.run = [handler, given, status](WriteContext& context) -> awaitable<Response> {
                auto answer = co_await handler(context, given->first, given->second);
                co_return detail::to_response(status, answer, context.request.request_id);
            };
            return prepared;
        };
        document_write<P, R>(route, [](boost::json::object& operation, json::Components& components) {
            detail::document_body(operation, json::Codec<B>::schema(components));
        });
    }

    /// A write without a body.
    template <class P, class R>
    void write(Method method, std::string pattern, Introduction introduction, awaitable<Answer<R>> (*handler)(WriteContext&, P)) {
        Route& route = add_write<P, R>(method, std::move(pattern), std::move(introduction));
        route.prepare = [handler, status = route.success_status](const Request& request) -> Answer<PreparedWrite> {
            auto parameters = detail::read_parameters<P>(request);
            if (!parameters) return std::unexpected(std::move(parameters.error()));
            return PreparedWrite{.run = [handler, given = *std::move(parameters), status](WriteContext& context) -> awaitable<Response> {
                auto answer = co_await handler(context, given);
                co_return detail::to_response(status, answer, context.request.request_id);
            }};
        };
        document_write<P, R>(route, [](boost::json::object&, json::Components&) {});
    }

    /// A route that answers in its own way: an event stream, a document. Not typed, so it documents its content type only.
    void custom(Method method, std::string pattern, Introduction introduction, std::string content_type,
                std::function<awaitable<Response>(const Context&)> handler);

    /// The last added route stays out of the OpenAPI document.
    void undocumented() { routes_.back().is_public_document = false; }

    /// The last added route, which is for everyone, reads the Authorization header itself.
    void own_authorization() { routes_.back().has_own_authorization = true; }

    const std::vector<Route>& all() const { return routes_; }

private:
    Route introduce(Method method, std::string pattern, Introduction introduction) const;

    template <class P, class R>
    Route& add_write(Method method, std::string pattern, Introduction introduction) {
        Route route = introduce(method, std::move(pattern), std::move(introduction));
        if constexpr (std::same_as<R, Nothing>) route.success_status = 204;
        return routes_.emplace_back(std::move(route));
    }

    template <class P, class R, class Body>
    static void document_write(Route& route, Body document_body) {
        route.document = [pattern = route.pattern, status = route.success_status, document_body](boost::json::object& operation,
                                                                                                 json::Components& components) {
            detail::document_all_parameters<P>(operation, components, pattern);
            document_body(operation, components);
            if constexpr (std::same_as<R, Nothing>) {
                detail::document_answer(operation, 204, {});
            } else {
                detail::document_answer(operation, status, json::Codec<R>::schema(components));
            }
        };
    }

    std::string tag_;
    std::vector<Route> routes_;
};

/// The OpenAPI 3.1 document of the routes.
boost::json::object openapi_document(const Routes& routes);

}  // namespace estate::http
