#pragma once

namespace estate::app {

/// Tells identity, which knows none of them, what the modules and the platform hold about people. Once for each process.
void hold_all_personal_data();

}  // namespace estate::app
