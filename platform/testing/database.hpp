#pragma once

#include <platform/db/pool.hpp>

#include <string>

namespace estate::testing {

/// A database of its own for a test, copied from the migrated template that DATABASE_URL names, and dropped at the end.
/// DATABASE_URL must allow creating databases (scripts/with-test-services exports one); without it the test fails.
class Database {
public:
    Database();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::string& url() const { return url_; }
    db::PoolSettings settings() const { return {.url = url_}; }

    /// Runs statements outside of any pool, for arranging and looking; gives the first field, or "".
    std::string query(const std::string& sql) const;

private:
    std::string name_;
    std::string url_;
};

}  // namespace estate::testing
