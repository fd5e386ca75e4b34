#pragma once

/// Logs are JSON lines on stdout: {"ts", "level", "message", …fields}. A request's lines carry the field `request_id`.
/// Durations are logged as whole numbers with the unit in the name (`duration_us`). Secrets and personal data are not logged.

#include <boost/json/object.hpp>

#include <functional>
#include <string>
#include <string_view>

#include <platform/config/config.hpp>

namespace estate::log {

using Fields = boost::json::object;
using config::LogLevel;

/// Lines below this level are dropped. Until it is called the level is info.
void set_level(LogLevel level);

/// True when lines of this level are written: ask before gathering costly fields.
bool enabled(LogLevel level);

/// Sends lines (without the line break) to `output` instead of stdout; an empty function restores stdout. For tests.
void set_output(std::function<void(std::string_view line)> output);

/// Writes one line. A field cannot replace ts, level or message; bytes that are not UTF-8 come out as U+FFFD. Safe from any thread.
void write(LogLevel level, std::string_view message, const Fields& fields = {});

inline void trace(std::string_view message, const Fields& fields = {}) {
    write(LogLevel::trace, message, fields);
}
inline void debug(std::string_view message, const Fields& fields = {}) {
    write(LogLevel::debug, message, fields);
}
inline void info(std::string_view message, const Fields& fields = {}) {
    write(LogLevel::info, message, fields);
}
inline void warn(std::string_view message, const Fields& fields = {}) {
    write(LogLevel::warn, message, fields);
}
inline void error(std::string_view message, const Fields& fields = {}) {
    write(LogLevel::error, message, fields);
}

}  // namespace estate::log
