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

/// Sends the mails whose time has come, one after the other over one connection and with no transaction open meanwhile, until there is none
/// or it is not to go on. A mail whose sender has died in the middle comes again when its lease has run out.
awaitable<void> send_waiting(const Post& post, bool (*goes_on)());

/// Whether a mail is being handed over or marked.
bool is_sending();
/// Threads end; what is being handed over, but has not been begun, is left.
void stop_sending();

}  // namespace estate::messaging
