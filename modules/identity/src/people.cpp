#include "people.hpp"

#include <identity_queries.hpp>

#include "errors.hpp"
#include "rules.hpp"

namespace estate::identity {
namespace {

constexpr int default_people = 50;

struct NamedPerson {
    std::string subject;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (subject, name))

std::optional<std::vector<std::string>> texts_of(const std::vector<Subject>& subjects) {
    if (subjects.empty()) return std::nullopt;
    return std::vector<std::string>(subjects.begin(), subjects.end());
}

}  // namespace

http::awaitable<Answer<PersonPage>> list_people(const http::Context& context, PeopleQuery query) {
    const int limit = query.limit ? query.limit->as_int() : default_people;
    const auto pattern = query.text ? std::optional{pattern_of(query.text->value)} : std::nullopt;
    auto rows =
        (co_await context.database().read(queries::list_people, pattern, query.role, texts_of(query.subjects), query.cursor, limit + 1))
            .rows<PersonRow>();
    PersonPage page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next_cursor = rows.back().id;
    }
    page.items.assign(rows.begin(), rows.end());
    co_return page;
}

http::awaitable<Answer<Person>> get_person(const http::Context& context, BySubject query) {
    const auto row = (co_await context.database().read(queries::find_person, query.subject.value)).first<PersonRow>();
    if (!row) co_return not_found("person");
    co_return *row;
}

http::awaitable<Answer<Agents>> list_agents(const http::Context& context, http::None) {
    co_return Agents{co_await agents(context.database())};
}

db::awaitable<std::vector<Agent>> agents(db::Pool& database) {
    co_return (co_await database.read(queries::list_agents)).rows<Agent>();
}

db::awaitable<std::map<std::string, std::string>> names(db::Pool& database, std::vector<std::string> subjects) {
    std::map<std::string, std::string> names;
    if (subjects.empty()) co_return names;
    for (auto& person : (co_await database.read(queries::list_names, subjects)).rows<NamedPerson>()) {
        names.emplace(std::move(person.subject), std::move(person.name));
    }
    co_return names;
}

}  // namespace estate::identity
