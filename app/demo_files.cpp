#include "demo.hpp"
#include "task.hpp"

#include <boost/uuid/detail/sha1.hpp>

#include <algorithm>
#include <filesystem>

namespace estate::app {
namespace {

namespace files = std::filesystem;

/// Raise it when loading the same files should give other rows than before.
constexpr std::string_view loader_version = "5";

void report(Demo& demo, const std::string& file, const std::string& where, const std::vector<FieldError>& errors) {
    for (const auto& error : errors) demo.problems.push_back(file + ": " + where + error.path + " " + error.message);
}

template <class T>
T parse_file(Demo& demo, const std::string& path) {
    const auto text = read_file(path);
    demo.fingerprint += text;
    auto parsed = json::parse<T>(text);
    if (parsed) return *std::move(parsed);
    if (parsed.error().errors.empty()) demo.problems.push_back(path + ": " + parsed.error().detail);
    report(demo, path, "", parsed.error().errors);
    return {};
}

void read_properties(Demo& demo, const std::string& path) {
    for (auto& property : parse_file<std::vector<DemoProperty>>(demo, path)) {
        report(demo, path, property.ref.value, catalog::check(property));
        for (const auto& listing : property.listings) report(demo, path, listing.slug.value, catalog::check(listing));
        demo.properties.push_back(std::move(property));
    }
}

/// The manifest is an object of lists, one for each property.
void read_pictures(Demo& demo, const std::string& manifest) {
    if (!files::exists(manifest)) return;
    const auto text = read_file(manifest);
    demo.fingerprint += text;
    boost::system::error_code error;
    const auto document = json::parse_document(text, error);
    if (error || !document.is_object()) {
        demo.problems.push_back(manifest + ": is not a JSON object");
        return;
    }
    json::Errors errors;
    for (const auto& [reference, list] : document.get_object()) {
        demo.pictures[std::string{reference}] =
            json::Codec<std::vector<catalog::NewPicture>>::read(list, "/" + std::string{reference}, errors);
    }
    report(demo, manifest, "", errors.take());
}

std::string digest(const std::string& text) {
    boost::uuids::detail::sha1 sha1;
    sha1.process_bytes(text.data(), text.size());
    boost::uuids::detail::sha1::digest_type bytes;
    sha1.get_digest(bytes);
    std::string hex;
    for (const auto byte : bytes) {
        constexpr char digits[] = "0123456789abcdef";
        hex += digits[byte >> 4 & 15];
        hex += digits[byte & 15];
    }
    return hex;
}

}  // namespace

Demo read_demo(const std::string& folder, const std::string& manifest) {
    Demo demo;
    demo.fingerprint = loader_version;
    demo.places = parse_file<std::vector<catalog::NewPlace>>(demo, folder + "/places.json");
    demo.amenities = parse_file<std::vector<catalog::NewAmenity>>(demo, folder + "/amenities.json");
    demo.rates = parse_file<std::vector<DemoRates>>(demo, folder + "/rates.json");
    demo.owners = parse_file<std::vector<DemoOwner>>(demo, folder + "/owners.json");
    std::vector<std::string> paths;
    for (const auto& entry : files::directory_iterator(folder + "/properties")) paths.push_back(entry.path().string());
    std::ranges::sort(paths);
    for (const auto& path : paths) read_properties(demo, path);
    std::ranges::stable_sort(demo.properties, {}, [](const auto& property) { return property.parent.has_value(); });
    read_pictures(demo, manifest);
    demo.fingerprint = digest(demo.fingerprint);
    return demo;
}

}  // namespace estate::app
