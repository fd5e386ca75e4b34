#include "seed.hpp"

#include "demo_life.hpp"
#include "portfolio.hpp"
#include "task.hpp"

#include <charconv>
#include <iostream>

namespace estate::app {
namespace {

constexpr int largest_portfolio = 100'000;

int explain() {
    std::cerr << "estate seed --demo DIR [--media MANIFEST]\nestate seed --demo-life DIR\nestate seed --properties N   (1 to "
              << largest_portfolio << ")\n";
    return 2;
}

int seed_demo(const config::Config& config, const std::string& folder, const std::string& manifest) {
    const auto demo = read_demo(folder, manifest);
    for (const auto& problem : demo.problems) std::cerr << problem << '\n';
    if (!demo.problems.empty()) return 1;
    return run_task(config, [&](db::Pool& database) { return load_demo(database, demo, system_now()); });
}

int seed_portfolio(const config::Config& config, const std::string& number) {
    int properties = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), properties);
    const bool is_number = error == std::errc{} && end == number.data() + number.size();
    if (!is_number || properties < 1 || properties > largest_portfolio) return explain();
    return run_task(config, [&](db::Pool& database) { return make_portfolio(database, properties, system_now()); });
}

}  // namespace

int seed(const config::Config& config, const std::vector<std::string>& arguments) {
    if (arguments.size() == 2 && arguments[0] == "--demo") return seed_demo(config, arguments[1], "");
    if (arguments.size() == 4 && arguments[0] == "--demo" && arguments[2] == "--media")
        return seed_demo(config, arguments[1], arguments[3]);
    if (arguments.size() == 2 && arguments[0] == "--demo-life") return load_demo_life(config, arguments[1]);
    if (arguments.size() == 2 && arguments[0] == "--properties") return seed_portfolio(config, arguments[1]);
    return explain();
}

}  // namespace estate::app
