#pragma once

#include <identity/privacy.hpp>

namespace estate::media {

/// What is held about colleagues: which files they have brought.
identity::Holding personal_data();

}  // namespace estate::media
