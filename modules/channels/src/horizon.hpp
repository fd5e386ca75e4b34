#pragma once

#include <platform/core/dates.hpp>

namespace estate::channels {

/// The days that anybody can book, `[from, until)`.
struct Horizon {
    Date from;
    Date until;
};

}  // namespace estate::channels
