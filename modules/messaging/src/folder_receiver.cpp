#include "folder_receiver.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace estate::messaging {
namespace {

/// Lines of a client, one after the other.
class LineReader {
public:
    explicit LineReader(int socket) : socket_(socket) {}

    /// Without its CRLF; nothing when the client has gone.
    std::optional<std::string> next() {
        while (true) {
            if (const auto end = kept_.find("\r\n"); end != std::string::npos) {
                std::string line = kept_.substr(0, end);
                kept_.erase(0, end + 2);
                return line;
            }
            std::array<char, 4096> bytes;
            const auto count = ::read(socket_, bytes.data(), bytes.size());
            if (count <= 0) return std::nullopt;
            kept_.append(bytes.data(), static_cast<std::size_t>(count));
        }
    }

private:
    int socket_;
    std::string kept_;
};

void say(int socket, std::string_view line) {
    // The client hears a line that is lost as a connection that is.
    std::ignore = ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
}

/// The lines up to the lone dot, without the dots that were put before dots (RFC 5321, section 4.5.2).
std::optional<std::string> read_mail(LineReader& lines) {
    std::string mail;
    while (auto line = lines.next()) {
        if (*line == ".") return mail;
        mail += line->starts_with('.') ? line->substr(1) : *line;
        mail += "\r\n";
    }
    return std::nullopt;
}

bool write_file(const std::filesystem::path& folder, const std::string& name, const std::string& content) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto aside = folder / (name + ".part");
    std::ofstream file(aside, std::ios::binary);
    file << content;
    file.close();
    if (!file) return false;
    std::filesystem::rename(aside, folder / name, error);
    return !error;
}

/// What a transfer that asks for a socket is given.
curl_socket_t give_socket(void* socket, curlsocktype, curl_sockaddr*) {
    return std::exchange(*static_cast<int*>(socket), -1);
}

int is_connected(void*, curl_socket_t, curlsocktype) {
    return CURL_SOCKOPT_ALREADY_CONNECTED;
}

}  // namespace

FolderReceiver::FolderReceiver(std::filesystem::path folder, std::string file_name)
    : folder_(std::move(folder)), file_name_(std::move(file_name)) {
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        throw std::system_error(errno, std::generic_category(), "socketpair");
    ours_ = sockets[0];
    theirs_ = sockets[1];
    thread_ = std::jthread([this] { serve(); });
}

FolderReceiver::~FolderReceiver() {
    // Ends a conversation that the client has left in the middle.
    ::shutdown(ours_, SHUT_RDWR);
    if (theirs_ >= 0) ::close(theirs_);
    thread_.join();
    ::close(ours_);
}

void FolderReceiver::connect(CURL* handle) {
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &give_socket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &theirs_);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, &is_connected);
}

void FolderReceiver::serve() {
    LineReader lines{ours_};
    say(ours_, "220 folder\r\n");
    while (const auto line = lines.next()) {
        const std::string_view command = std::string_view{*line}.substr(0, 4);
        if (command == "DATA") {
            say(ours_, "354 go ahead\r\n");
            const auto mail = read_mail(lines);
            if (!mail) return;
            say(ours_, write_file(folder_, file_name_, *mail) ? "250 written\r\n" : "452 the folder cannot be written\r\n");
        } else if (command == "QUIT") {
            say(ours_, "221 bye\r\n");
            return;
        } else {
            say(ours_, "250 fine\r\n");
        }
    }
}

}  // namespace estate::messaging
