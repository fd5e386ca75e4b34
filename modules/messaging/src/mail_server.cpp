#include "mail_server.hpp"

#include "folder_receiver.hpp"

#include <boost/url/parse.hpp>
#include <curl/curl.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <format>
#include <mutex>
#include <tuple>

namespace estate::messaging {
namespace {

constexpr long smtp_connect_timeout_ms = 10'000;
constexpr long smtp_total_timeout_ms = 60'000;
/// For the answer to QUIT, which changes nothing any more.
constexpr long smtp_farewell_timeout_s = 5;
/// What a server answers to DATA; after it we are sending the mail, or waiting for the answer to it.
constexpr long go_ahead = 354;
constexpr std::size_t longest_reply = 300;

using MimeTree = std::unique_ptr<curl_mime, decltype([](curl_mime* mime) { curl_mime_free(mime); })>;
using CurlList = std::unique_ptr<curl_slist, decltype([](curl_slist* list) { curl_slist_free_all(list); })>;

void append(CurlList& list, const std::string& line) {
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer) throw std::bad_alloc{};
    std::ignore = list.release();
    list.reset(longer);
}

std::string base64(std::string_view bytes) {
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                                       static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

/// `Ana <ana@example.com>`; a name is quoted or encoded, so that commas and the like in it mean nothing.
std::string mailbox(const std::string& name, const std::string& address) {
    if (name.empty()) return "<" + address + ">";
    const auto encoded = encode_header(name);
    if (encoded != name) return encoded + " <" + address + ">";
    std::string quoted;
    for (const char letter : name) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return "\"" + quoted + "\" <" + address + ">";
}

CurlList header_lines(const OutgoingMail& mail, const std::string& host) {
    CurlList lines;
    append(lines, std::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000", std::chrono::floor<std::chrono::seconds>(mail.created_at)));
    append(lines, "From: " + mailbox(mail.from_name, mail.from));
    append(lines, "To: " + mailbox(mail.recipient_name, mail.recipient));
    append(lines, "Subject: " + encode_header(mail.subject));
    append(lines, "Message-ID: <" + to_string(mail.id) + "@" + host + ">");
    append(lines, "Auto-Submitted: auto-generated");
    append(lines, "Content-Type: multipart/alternative");
    return lines;
}

void add_part(curl_mime* mime, const std::string& text, const char* type) {
    curl_mimepart* part = curl_mime_addpart(mime);
    curl_mime_data(part, text.data(), text.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

/// Keeps what the server said last: curl hands over each line of it as if it were a header.
std::size_t keep_reply(char* line, std::size_t size, std::size_t count, void* reply) {
    std::string_view text{line, size * count};
    text = text.substr(0, std::min(text.find_last_not_of("\r\n") + 1, longest_reply));
    *static_cast<std::string*>(reply) = text;
    return size * count;
}

/// What became of it, by what curl and the server say.
Delivery delivery_of(CURL* handle, CURLcode code, const char* error, const std::string& reply) {
    if (code == CURLE_OK) return {Outcome::sent};
    long answer = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
    std::string reason = *error ? error : curl_easy_strerror(code);
    if (answer >= 400 && !reply.empty()) reason += " (" + reply + ")";
    if (answer == go_ahead) return {Outcome::later, reason + "; it had been handed over, so that it may have arrived"};
    // RFC 5321: 5yz will be the same next time. That we were not let in is our settings' fault, not the mail's.
    const bool is_ours = code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || code == CURLE_PEER_FAILED_VERIFICATION;
    return {answer >= 500 && answer < 600 && !is_ours ? Outcome::refused : Outcome::later, std::move(reason)};
}

/// The longest beginning of at most `most` bytes that ends between two characters.
std::size_t whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return most;
}

std::atomic<bool> is_ending = false;

int go_on_unless_ending(void*, curl_off_t, curl_off_t, curl_off_t, curl_off_t handed_over) {
    return is_ending && handed_over == 0 ? 1 : 0;
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

}  // namespace

std::string encode_header(std::string_view text) {
    const bool is_plain = std::ranges::all_of(text, [](char letter) { return letter >= 0x20 && letter < 0x7F; }) && !text.contains("=?");
    if (is_plain) return std::string{text};
    // An encoded word of 75 characters holds 45 bytes.
    std::string out;
    while (!text.empty()) {
        const auto length = whole_characters(text, 45);
        if (!out.empty()) out += " ";
        out += "=?UTF-8?B?" + base64(text.substr(0, length)) + "?=";
        text.remove_prefix(length);
    }
    return out;
}

std::unique_ptr<const MailServer> MailServer::open(const config::Config& config) {
    if (!config.smtp_url && !config.mail_folder) return nullptr;
    return std::make_unique<const MailServer>(config);
}

MailServer::MailServer(const config::Config& config)
    : url_(config.smtp_url),
      user_(config.smtp_user),
      password_(config.smtp_password),
      ca_file_(config.smtp_ca_file),
      folder_(config.smtp_url ? std::nullopt : config.mail_folder),
      must_encrypt_(config.environment == config::Environment::production) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const auto site = boost::urls::parse_uri(config.site_url);
    host_ = site && !site->host().empty() ? site->host() : "localhost";
}

void MailServer::give_up_waiting() {
    is_ending = true;
}

MailConnection::MailConnection() : transfer_(curl_easy_init(), &curl_easy_cleanup) {}

Delivery MailServer::send(const OutgoingMail& mail, MailConnection& connection) const {
    CURL* handle = connection.transfer_.get();
    if (!handle) return {Outcome::later, "no transfer could be made"};
    std::array<char, CURL_ERROR_SIZE> error{};
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error.data());
    // The path is what we say that we are.
    curl_easy_setopt(handle, CURLOPT_URL, (url_.value_or("smtp://127.0.0.1") + "/" + host_).c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtps,smtp");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, smtp_connect_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, smtp_total_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &drop);
    std::string reply;
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &keep_reply);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &reply);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &go_on_unless_ending);
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(must_encrypt_ ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    if (ca_file_) curl_easy_setopt(handle, CURLOPT_CAINFO, ca_file_->c_str());
    if (user_) curl_easy_setopt(handle, CURLOPT_USERNAME, user_->c_str());
    if (password_) curl_easy_setopt(handle, CURLOPT_PASSWORD, password_->c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + mail.from + ">").c_str());
    CurlList recipients;
    append(recipients, "<" + mail.recipient + ">");
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    const auto headers = header_lines(mail, host_);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    const MimeTree mime{curl_mime_init(handle)};
    add_part(mime.get(), mail.text, "text/plain; charset=utf-8");
    add_part(mime.get(), mail.html, "text/html; charset=utf-8");
    curl_easy_setopt(handle, CURLOPT_MIMEPOST, mime.get());

    std::optional<FolderReceiver> receiver;
    if (folder_) {
        receiver.emplace(*folder_, to_string(mail.id) + ".eml").connect(handle);
        curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    }
    auto delivery = delivery_of(handle, curl_easy_perform(handle), error.data(), reply);
    // All that it knows of this mail is about to go; the connection stays.
    curl_easy_reset(handle);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, smtp_farewell_timeout_s);
    return delivery;
}

}  // namespace estate::messaging
