#pragma once

#include "letters.hpp"

namespace estate::messaging {

/// What a template looks like: the letter of a stay that nobody has booked.
Letter sample_letter(Template kind, http::Locale locale, const Sender& sender);

}  // namespace estate::messaging
