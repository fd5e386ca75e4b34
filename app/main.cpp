// estate: one program, several tasks. The first argument names the task.

#include <payments/settings.hpp>

#include <platform/config/config.hpp>
#include <platform/observability/log.hpp>

#include <iostream>
#include <ranges>
#include <stdexcept>
#include <string_view>

#include "import.hpp"
#include "process.hpp"
#include "seed.hpp"
#include "stand_in.hpp"

namespace {

constexpr std::string_view usage = R"(estate serve                       the server, and its jobs
estate serve --modules=A,B         only these modules' routes, without jobs: run a worker beside it
estate worker                      the jobs only
estate seed --demo DIR --media F   loads the demo portfolio
estate seed --demo-life DIR        lives what has happened there: stays, money, reviews; once
estate seed --properties N         makes N properties with calendars, for benchmarks
estate import FILE.csv [--agent S] imports properties and listings, all or nothing
estate payments-stand-in --webhooks=URL   plays Stripe, for development and tests
estate openapi                     prints the OpenAPI document
estate check                       checks and prints the settings
)";

/// The names in `--modules=a,b`.
std::vector<std::string> read_modules(const std::vector<std::string>& words) {
    constexpr std::string_view option = "--modules=";
    std::vector<std::string> names;
    for (const auto& word : words | std::views::drop(1)) {
        if (!word.starts_with(option)) throw std::runtime_error("does not know " + word);
        for (const auto name : std::views::split(std::string_view{word}.substr(option.size()), ','))
            names.emplace_back(name.begin(), name.end());
    }
    if (const auto unknown = estate::app::unknown_module(names)) throw std::runtime_error("there is no module '" + *unknown + "'");
    return names;
}

int fail_settings(const std::vector<std::string>& problems) {
    std::cerr << "The settings are wrong:\n";
    for (const auto& problem : problems) std::cerr << "  " << problem << '\n';
    return 2;
}

int fail(std::string_view message) {
    std::cerr << message << '\n';
    return 2;
}

}  // namespace

int main(int count, char** arguments) {
    using namespace estate;
    const std::vector<std::string> words{arguments + 1, arguments + count};
    if (words.empty() || words[0] == "help" || words[0] == "--help") {
        std::cout << usage;
        return words.empty() ? 2 : 0;
    }
    if (words[0] == "openapi") {
        std::cout << app::openapi_text() << '\n';
        return 0;
    }
    const auto config = config::load_config(config::process_environment());
    if (!config) return fail_settings(config.error());
    auto payment_settings = payments::load_settings(config::process_environment(), *config);
    if (!payment_settings) return fail_settings(payment_settings.error());
    payments::use_settings(*std::move(payment_settings));
    log::set_level(config->log_level);
    try {
        if (words[0] == "serve") return app::serve(*config, read_modules(words));
        if (words[0] == "worker") return app::work(*config);
        if (words[0] == "payments-stand-in") return app::serve_stand_in(*config, words);
        if (words[0] == "seed") return app::seed(*config, {words.begin() + 1, words.end()});
        if (words[0] == "import") return app::import_csv(*config, {words.begin() + 1, words.end()});
        if (words[0] == "check") {
            std::cout << config::describe(*config) << payments::describe_settings();
            return 0;
        }
    } catch (const std::exception& error) {
        return fail(std::string{"estate "} + words[0] + ": " + error.what());
    }
    return fail(std::string{"estate: there is no task '"} + words[0] + "'\n" + std::string{usage});
}
