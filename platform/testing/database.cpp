#include <platform/testing/database.hpp>

#include <platform/core/ids.hpp>

#include <libpq-fe.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace estate::testing {
namespace {

std::string template_url() {
    const char* url = std::getenv("DATABASE_URL");
    if (!url) throw std::runtime_error("DATABASE_URL is not set: run the tests with ./dev test, or under scripts/with-test-services");
    return url;
}

/// The same server, another database: the part of a postgresql:// URI between the last '/' and '?' is its name.
std::string with_database(const std::string& url, const std::string& name) {
    const auto question = url.find('?');
    const auto slash = url.rfind('/', question);
    return url.substr(0, slash + 1) + name + (question == std::string::npos ? "" : url.substr(question));
}

std::string database_of(const std::string& url) {
    const auto question = url.find('?');
    const auto slash = url.rfind('/', question);
    return url.substr(slash + 1, question == std::string::npos ? std::string::npos : question - slash - 1);
}

std::string execute(const std::string& url, const std::string& sql) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(url.c_str()), &PQfinish};
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(connection.get(), sql.c_str()), &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
    return status == PGRES_TUPLES_OK && PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

}  // namespace

Database::Database() : name_("test_" + to_string(new_id())), url_(with_database(template_url(), name_)) {
    execute(with_database(template_url(), "postgres"),
            "CREATE DATABASE \"" + name_ + "\" TEMPLATE \"" + database_of(template_url()) + "\"");
}

Database::~Database() {
    try {
        execute(with_database(template_url(), "postgres"), "DROP DATABASE IF EXISTS \"" + name_ + "\" WITH (FORCE)");
    } catch (const std::exception&) {
        // The server goes away with the test run; a left-over database goes with it.
    }
}

std::string Database::query(const std::string& sql) const {
    return execute(url_, sql);
}

}  // namespace estate::testing
