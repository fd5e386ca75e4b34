#pragma once

namespace estate::media::worker {

/// Binds this process before it has read a byte: memory, time, file sizes and open files; no new rights; it dies with the server that
/// started it and makes way for it on a busy machine. A picture that needs more than this is not worth its harm.
void bind_to_limits();

}  // namespace estate::media::worker
