// The stand-in keeps its objects in a file, so that a restart of the development server loses no payment.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "stand_in.hpp"

namespace estate::payments {

using boost::json::object;

std::optional<StandIn::Reply> StandIn::replay(const std::string& key, const std::string& fingerprint) const {
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    if (found->second.fingerprint != fingerprint) {
        return Reply{400,
                     {{"error",
                       {{"type", "idempotency_error"},
                        {"code", "idempotency_key_in_use"},
                        {"message", "Keys for idempotent requests can only be used with the same parameters."}}}}};
    }
    return Reply{found->second.status, found->second.body};
}

void StandIn::keep(const std::string& key, const std::string& fingerprint, const Reply& reply) {
    kept_[key] = {fingerprint, reply.status, reply.body};
    save();
}

void StandIn::save() const {
    if (file_.empty()) return;
    const auto objects = [](const Objects& from) {
        object to;
        for (const auto& [id, one] : from) to[id] = one;
        return to;
    };
    object kept;
    for (const auto& [key, one] : kept_) kept[key] = object{{"fingerprint", one.fingerprint}, {"status", one.status}, {"body", one.body}};
    const object all{
        {"intents", objects(intents_)}, {"refunds", objects(refunds_)}, {"disputes", objects(disputes_)}, {"kept", std::move(kept)}};
    std::ofstream{file_ + ".new"} << boost::json::serialize(all);
    std::filesystem::rename(file_ + ".new", file_);
}

void StandIn::load() {
    std::ifstream from{file_};
    if (file_.empty() || !from) return;
    const std::string content{std::istreambuf_iterator<char>{from}, {}};
    boost::system::error_code failed;
    const auto document = boost::json::parse(content, failed);
    if (failed || !document.is_object()) return;
    const auto& all = document.get_object();
    const auto objects = [&](const char* name, Objects& to) {
        for (const auto& [id, one] : all.at(name).as_object()) to[id] = one.as_object();
    };
    objects("intents", intents_);
    objects("refunds", refunds_);
    objects("disputes", disputes_);
    for (const auto& [key, one] : all.at("kept").as_object()) {
        const auto& members = one.as_object();
        kept_[key] = {std::string{members.at("fingerprint").as_string()}, static_cast<int>(members.at("status").as_int64()),
                      members.at("body").as_object()};
    }
}

}  // namespace estate::payments
