#include "demo_people.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unistd.h>

namespace estate::identity {
namespace {

using boost::json::object;

/// Beside the changes by subject: how often each person has left, by key.
constexpr std::string_view left_before = "left before";

std::vector<DemoPerson> newcomers() {
    return {{"guest", "user_demo_guest", "Gabrielle Guest", "gabrielle.guest@example.com"},
            {"guest2", "user_demo_guest2", "Gaspar Guest", "gaspar.guest@example.com"},
            {"agent", "user_demo_agent", "Andr\u00e9s Agent", "andres.agent@example.com", {Role::agent, Portfolio::all}},
            {"agent2", "user_demo_agent2", "Amara Agent", "amara.agent@example.com", {Role::agent, Portfolio::own}},
            {"admin", "user_demo_admin", "Ada Admin", "ada.admin@example.com", {Role::admin, Portfolio::all}}};
}

std::int64_t milliseconds_of(Instant instant) {
    return instant.time_since_epoch().count();
}

object metadata_of(const Access& access) {
    return {{"role", boost::describe::enum_to_string(access.role, "")},
            {"portfolio", boost::describe::enum_to_string(access.portfolio, "")}};
}

/// Written aside and renamed, so that nobody reads half of it.
void replace_file(const std::filesystem::path& path, const std::string& content) {
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    const std::filesystem::path aside = path.string() + "." + std::to_string(::getpid()) + ".new";
    std::ofstream file(aside, std::ios::binary);
    file << content;
    file.close();
    if (!file) throw std::runtime_error("The development issuer cannot write " + aside.string() + ".");
    std::filesystem::rename(aside, path);
}

}  // namespace

std::vector<DemoPerson> DemoPeople::all() const {
    auto people = newcomers();
    const auto changes = written();
    const auto* left = changes.if_contains(left_before);
    for (auto& person : people) {
        if (const auto* times = left ? left->as_object().if_contains(person.key) : nullptr) {
            person.subject += "_" + std::to_string(times->as_int64() + 1);
            person.access = {};
            person.comes_again = true;
        }
        const auto* change = changes.if_contains(person.subject);
        if (!change) continue;
        person.access = read_access(change->at("public_metadata").as_object());
        person.updated_at = Instant{std::chrono::milliseconds{change->at("updated_at").as_int64()}};
    }
    return people;
}

std::optional<DemoPerson> DemoPeople::by_key(std::string_view key) const {
    const auto people = all();
    const auto found = std::ranges::find(people, key, &DemoPerson::key);
    return found == people.end() ? std::nullopt : std::optional{*found};
}

std::optional<DemoPerson> DemoPeople::merge(std::string_view subject, const object& public_metadata, Instant now) {
    auto people = all();
    const auto found = std::ranges::find(people, subject, &DemoPerson::subject);
    if (found == people.end()) return std::nullopt;
    object metadata = metadata_of(found->access);
    for (const auto& [name, value] : public_metadata) metadata[name] = value;
    found->access = read_access(metadata);
    // Two writes within a millisecond still come one after the other.
    found->updated_at = std::max(now, found->updated_at + std::chrono::milliseconds{1});
    object changes = written();
    changes[subject] = object{{"public_metadata", metadata}, {"updated_at", milliseconds_of(found->updated_at)}};
    write(changes);
    return *found;
}

bool DemoPeople::remove(std::string_view subject) {
    const auto people = all();
    const auto found = std::ranges::find(people, subject, &DemoPerson::subject);
    if (found == people.end()) return false;
    object changes = written();
    changes.erase(subject);
    auto& times = changes[left_before];
    if (!times.is_object()) times = object{};
    auto& count = times.as_object()[found->key];
    count = count.is_int64() ? count.as_int64() + 1 : 1;
    write(changes);
    return true;
}

void DemoPeople::write(const object& changes) {
    if (file_) {
        replace_file(*file_, boost::json::serialize(changes));
    } else {
        kept_ = changes;
    }
}

object DemoPeople::written() const {
    if (!file_) return kept_;
    std::ifstream file(*file_, std::ios::binary);
    if (!file) return {};
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    boost::system::error_code error;
    auto json = boost::json::parse(content, error);
    if (error || !json.is_object()) throw std::runtime_error(file_->string() + " is damaged; remove it and the demo people are new again.");
    return std::move(json.get_object());
}

object to_clerk_user(const DemoPerson& person) {
    const auto space = person.name.find(' ');
    const std::string address_id = "idn_" + person.key;
    return {
        {"id", person.subject},
        {"object", "user"},
        {"first_name", person.name.substr(0, space)},
        {"last_name", space == std::string::npos ? "" : person.name.substr(space + 1)},
        {"primary_email_address_id", address_id},
        {"email_addresses",
         boost::json::array{object{{"id", address_id}, {"email_address", person.email}, {"verification", object{{"status", "verified"}}}}}},
        {"public_metadata", metadata_of(person.access)},
        {"updated_at", milliseconds_of(person.updated_at)}};
}

}  // namespace estate::identity
