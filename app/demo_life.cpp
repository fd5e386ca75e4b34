#include "demo_life.hpp"

#include "life_people.hpp"
#include "life_player.hpp"
#include "task.hpp"

#include <app_queries.hpp>

#include <identity/identity.hpp>

#include <iostream>

namespace estate::app {
namespace {

const std::string life_seed = "demo-life";

std::optional<DemoLife> read_life(const std::string& folder) {
    const auto path = folder + "/life.json";
    auto life = json::parse<DemoLife>(read_file(path));
    if (life) return *std::move(life);
    std::cerr << path << ": " << life.error().detail << '\n';
    for (const auto& error : life.error().errors) std::cerr << path << ": " << error.path << ' ' << error.message << '\n';
    return std::nullopt;
}

/// Claims the life for this process, before anything has happened: what breaks off is not begun again on top of what there is.
db::awaitable<bool> claim(db::Pool& database, Instant now) {
    auto transaction = co_await database.begin();
    co_await transaction.execute(queries::relax_commits);
    if ((co_await transaction.execute(queries::find_seed, life_seed)).size() > 0) co_return false;
    co_await transaction.execute(queries::remember_seed, life_seed, std::string{"begun"}, now);
    co_await transaction.commit();
    co_return true;
}

db::awaitable<void> introduce_guests(db::Pool& database, const DemoLife& life, Instant now) {
    auto transaction = co_await database.begin();
    for (const auto& guest : life.guests) {
        if (!guest.subject) co_await identity::introduce_guest(transaction, viewer_of(guest), now);
    }
    co_await transaction.commit();
}

db::awaitable<int> live(db::Pool& database, boost::asio::io_context& io, const config::Config& config, const DemoLife& life,
                        const Demo& demo) {
    const auto now = system_now();
    if (!co_await claim(database, now)) {
        std::cout << "The demo portfolio has its life already.\n";
        co_return 0;
    }
    co_await identity::introduce_demo_people(database, config, now);
    co_await introduce_guests(database, life, now);
    LifePlayer player{database, io, config, life, demo, now};
    co_await player.play();
    auto transaction = co_await database.begin();
    co_await transaction.execute(queries::remember_seed, life_seed, std::string{"done"}, now);
    co_await transaction.commit();
    for (const auto& line : player.problems()) std::cerr << line << '\n';
    std::cout << "Lived through " << player.stays_booked() << " stays and " << life.enquiries.size() << " enquiries.\n";
    co_return player.problems().empty() ? 0 : 1;
}

/// Nobody is written to, whatever the settings say.
config::Config without_mail(config::Config config) {
    config.smtp_url.reset();
    config.mail_folder.reset();
    return config;
}

}  // namespace

int load_demo_life(const config::Config& given, const std::string& folder) {
    if (given.environment == config::Environment::production) {
        std::cerr << "The life of the demo portfolio is made up; it is not for production.\n";
        return 2;
    }
    const auto config = without_mail(given);
    const auto life = read_life(folder);
    const auto demo = read_demo(folder, "");
    if (!life || !demo.problems.empty()) return 1;
    return run_task_on_loop(config,
                            [&](db::Pool& database, boost::asio::io_context& io) { return live(database, io, config, *life, demo); });
}

}  // namespace estate::app
