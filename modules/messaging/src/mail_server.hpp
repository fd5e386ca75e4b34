#pragma once

/// Who takes our mail: an SMTP server, or in development a folder. Both are spoken to by libcurl in SMTP, so that there is one way of
/// making and sending a mail.

#include "rules.hpp"

#include <platform/config/config.hpp>
#include <platform/core/ids.hpp>

#include <memory>
#include <optional>

namespace estate::messaging {

struct OutgoingMail {
    Uuid id;
    std::string from;
    std::string from_name;
    std::string recipient;
    std::string recipient_name;
    std::string subject;
    std::string text;
    std::string html;
    Instant created_at;
};

struct Delivery {
    Outcome outcome{};
    /// Why not, for people.
    std::string reason = {};
};

/// Made with the first mail that it carries, and kept for those that follow, so that greeting, encryption and sign-in cost once. It is hung
/// up where it is destroyed, which may wait for the server's answer: on the thread that sends.
class MailConnection {
public:
    MailConnection();

private:
    friend class MailServer;
    /// libcurl's handle.
    std::unique_ptr<void, void (*)(void*)> transfer_;
};

class MailServer {
public:
    /// Nothing when the settings name neither a server nor a folder: mails wait.
    static std::unique_ptr<const MailServer> open(const config::Config& config);

    explicit MailServer(const config::Config& config);

    /// Hands the mail over and waits for the answer, at most a minute, so it is called on a thread of its own. Sent again, it has the same
    /// Message-ID: if the first one did arrive, though we were not told, the recipient's side can tell that it has it.
    Delivery send(const OutgoingMail& mail, MailConnection& connection) const;

    /// The process ends: transfers that have not handed over anything yet are broken off.
    static void give_up_waiting();

private:
    std::optional<std::string> url_;
    std::optional<std::string> user_;
    std::optional<std::string> password_;
    std::optional<std::string> ca_file_;
    std::optional<std::string> folder_;
    /// In production no mail goes out in the clear.
    bool must_encrypt_;
    /// What Message-IDs end in and what we say that we are: the host of the site.
    std::string host_;
};

/// RFC 2047: as it stands where it is plain ASCII, else as encoded words of at most 75 characters.
std::string encode_header(std::string_view text);

}  // namespace estate::messaging
