#include <platform/observability/log.hpp>

#include <platform/core/dates.hpp>

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace estate::log {
namespace {

/// Hands each finished line to a function.
class FunctionSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit FunctionSink(std::function<void(std::string_view)> output) : output_(std::move(output)) {}

private:
    void sink_it_(const spdlog::details::log_msg& entry) override { output_({entry.payload.data(), entry.payload.size()}); }
    void flush_() override {}

    std::function<void(std::string_view)> output_;
};

spdlog::level::level_enum to_spdlog(LogLevel level) {
    switch (level) {
        case LogLevel::trace: return spdlog::level::trace;
        case LogLevel::debug: return spdlog::level::debug;
        case LogLevel::info: return spdlog::level::info;
        case LogLevel::warn: return spdlog::level::warn;
        case LogLevel::error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

std::shared_ptr<spdlog::logger> make_logger(spdlog::sink_ptr sink) {
    auto made = std::make_shared<spdlog::logger>("estate", std::move(sink));
    // The line is already complete; spdlog only adds the line break.
    made->set_pattern("%v");
    return made;
}

std::shared_ptr<spdlog::logger>& logger() {
    static auto instance = make_logger(std::make_shared<spdlog::sinks::stdout_sink_mt>());
    return instance;
}

/// The length of the well-formed UTF-8 sequence at the start of `text`, or 0. Overlong forms and surrogates are not well-formed (RFC 3629).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return 0;
    }
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool outside = (lead == 0xED && byte(1) >= 0xA0) || (lead == 0xF4 && byte(1) >= 0x90);
    return overlong || outside ? 0 : length;
}

/// A client can put any bytes into an address; a line must stay readable JSON all the same.
std::string as_utf8(std::string_view text) {
    if (std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })) return std::string{text};
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            clean += "\xEF\xBF\xBD";
        } else {
            clean += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return clean;
}

}  // namespace

void set_level(LogLevel level) {
    logger()->set_level(to_spdlog(level));
}

bool enabled(LogLevel level) {
    return logger()->should_log(to_spdlog(level));
}

void set_output(std::function<void(std::string_view line)> output) {
    const auto level = logger()->level();
    spdlog::sink_ptr sink = std::make_shared<spdlog::sinks::stdout_sink_mt>();
    if (output) sink = std::make_shared<FunctionSink>(std::move(output));
    logger() = make_logger(std::move(sink));
    logger()->set_level(level);
}

void write(LogLevel level, std::string_view message, const Fields& fields) {
    if (!enabled(level)) return;
    // A line is composed on the stack, unless it is long.
    std::array<unsigned char, 2048> space;
    boost::json::monotonic_resource memory{space.data(), space.size()};
    Fields line{&memory};
    line.reserve(3 + fields.size());
    line.emplace("ts", to_string(system_now()));
    line.emplace("level", boost::describe::enum_to_string(level, ""));
    line.emplace("message", message);
    for (const auto& field : fields) line.insert(field);
    logger()->log(to_spdlog(level), as_utf8(boost::json::serialize(line)));
}

}  // namespace estate::log
