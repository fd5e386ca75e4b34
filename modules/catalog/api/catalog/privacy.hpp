#pragma once

#include <identity/privacy.hpp>

namespace estate::catalog {

/// What is held about colleagues: which properties they run, and how they like to see the portfolio.
identity::Holding personal_data();

}  // namespace estate::catalog
