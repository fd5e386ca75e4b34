#pragma once

#include "messages.hpp"

#include <filesystem>

namespace estate::media {

struct WorkerFile {
    int width = 0;
    std::string file;
};
BOOST_DESCRIBE_STRUCT(WorkerFile, (), (width, file))

struct WorkerPicture {
    int width = 0;
    int height = 0;
    std::string dominant_color;
    std::string placeholder;
    std::vector<WorkerFile> variants;
    std::vector<WorkerFile> avif;
};
BOOST_DESCRIBE_STRUCT(WorkerPicture, (), (width, height, dominant_color, placeholder, variants, avif))

/// What the picture worker says (modules/media/worker/main.cpp): one of the two.
struct WorkerReport {
    std::optional<WorkerPicture> picture;
    std::optional<std::string> refusal;
};
BOOST_DESCRIBE_STRUCT(WorkerReport, (), (picture, refusal))

struct WorkerRun {
    /// Absent when the worker was lost: killed, out of time, out of memory.
    std::optional<WorkerReport> report;
    /// What happened to it, for the log.
    std::string ending;
    std::int64_t peak_bytes = 0;
};

/// Starts the worker on `original` and waits for its end, at most a minute; it writes its files into `folder`. Blocks.
WorkerRun run_worker(const std::string& program, const std::filesystem::path& original, const std::filesystem::path& folder);

/// Kills the worker that is running, if any: the server ends.
void kill_worker();

}  // namespace estate::media
