#pragma once

#include "mail_server.hpp"

#include <platform/db/pool.hpp>

namespace estate::messaging {

using db::awaitable;

/// What sending needs; all of it outlives the job.
struct Post {
    db::Pool& database;
    const config::Config& config;
    const MailServer& server;
    Clock clock;
};

/// Sends one mail whose time has come, with no transaction open meanwhile; false when there was none. A mail whose sender has died in the
/// middle comes again when its lease has run out.
awaitable<bool> send_one(const Post& post);

/// Whether a mail is being handed over or marked.
bool is_sending();
/// Threads end; what is being handed over, but has not been begun, is left.
void stop_sending();

}  // namespace estate::messaging
