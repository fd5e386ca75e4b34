#pragma once

#include <identity/privacy.hpp>

#include <platform/jobs/runner.hpp>

namespace estate::enquiries {

/// What is held about people who have asked something, by their verified e-mail address, and about colleagues who answered, by their
/// subject.
identity::Holding personal_data();

/// Forgets who asked when an enquiry has been closed for long enough, every day.
void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock);

}  // namespace estate::enquiries
