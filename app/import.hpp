#pragma once

#include <platform/config/config.hpp>

#include <string>
#include <vector>

namespace estate::app {

/// `FILE.csv [--agent SUBJECT]`: imports properties and listings from columns under their RESO names (docs/import.md). Prints EVERY bad row
/// with its line and column and then imports nothing; otherwise imports all in one transaction. The person becomes the agent of the
/// properties that have none. Gives the exit code.
int import_csv(const config::Config& config, const std::vector<std::string>& arguments);

}  // namespace estate::app
