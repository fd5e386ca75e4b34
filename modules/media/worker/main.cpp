// estate-picture-worker ORIGINAL FOLDER: makes the variants of one picture, in a process that may be lost. The server starts it for each
// picture and never decodes one itself. It writes one line of JSON: {"picture": {…}} or {"refusal": "code"}; any other end is a crash,
// which the server tries again.

#include "limits.hpp"
#include "picture.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <vips/vips.h>

#include <iostream>

namespace {

using estate::media::worker::Made;
using estate::media::worker::Variant;

boost::json::array to_json(const std::vector<Variant>& variants) {
    boost::json::array list;
    for (const auto& variant : variants) list.push_back(boost::json::object{{"width", variant.width}, {"file", variant.file}});
    return list;
}

boost::json::object to_json(const Made& made) {
    return {{"width", made.width},
            {"height", made.height},
            {"dominant_color", made.dominant_color},
            {"placeholder", made.placeholder},
            {"variants", to_json(made.variants)},
            {"avif", to_json(made.avif)}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: estate-picture-worker ORIGINAL FOLDER\n";
        return 2;
    }
    estate::media::worker::bind_to_limits();
    if (VIPS_INIT(arguments[0]) != 0) return 1;
    // One picture, then the end: nothing is worth keeping for later.
    vips_cache_set_max(0);
    vips_concurrency_set(1);
    try {
        const auto made = estate::media::worker::make_variants(arguments[1], arguments[2]);
        const auto report = made ? boost::json::object{{"picture", to_json(*made)}} : boost::json::object{{"refusal", made.error()}};
        std::cout << boost::json::serialize(report) << std::endl;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
