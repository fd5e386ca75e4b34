#pragma once

#include <platform/config/config.hpp>

#include <string>
#include <vector>

namespace estate::app {

/// `--demo DIR [--media MANIFEST]` loads the demo portfolio; loading the same files again changes nothing.
/// `--properties N` makes N properties with calendars, for benchmarks. Prints what it did; gives the exit code.
int seed(const config::Config& config, const std::vector<std::string>& arguments);

}  // namespace estate::app
