#pragma once

#include "access.hpp"

#include <platform/core/clock.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace estate::identity {

/// Someone whom the development issuer knows.
struct DemoPerson {
    std::string key;
    std::string subject;
    std::string name;
    std::string email;
    Access access = {};
    /// When the access was last written, or the person was made up.
    Instant updated_at = std::chrono::sys_days{std::chrono::November / 1 / 2026};
    /// Has deleted himself before, and may come again: as somebody new, as at Clerk.
    bool comes_again = false;
};

/// The people of the development issuer, with the access that was last written for each: in a file, so that it survives a restart and
/// several processes agree, or else as long as this object lives.
class DemoPeople {
public:
    explicit DemoPeople(std::optional<std::filesystem::path> file) : file_(std::move(file)) {}

    /// All, as of now. Throws std::runtime_error when the file is not what was written.
    std::vector<DemoPerson> all() const;
    /// nullopt for another key.
    std::optional<DemoPerson> by_key(std::string_view key) const;
    /// Merges public metadata into a person's, as Clerk does; gives the person as he is then, nullopt when there is none.
    std::optional<DemoPerson> merge(std::string_view subject, const boost::json::object& public_metadata, Instant now);
    /// From now on nobody has this subject; whoever signs in under the same key is somebody new, with another. False when there is none.
    bool remove(std::string_view subject);

private:
    boost::json::object written() const;
    void write(const boost::json::object& changes);

    std::optional<std::filesystem::path> file_;
    /// By subject; used without a file.
    boost::json::object kept_;
};

/// Clerk's user object, as far as it is read here: what its API answers and its webhooks carry.
boost::json::object to_clerk_user(const DemoPerson& person);

}  // namespace estate::identity
