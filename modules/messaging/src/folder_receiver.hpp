#pragma once

#include <curl/curl.h>

#include <filesystem>
#include <string>
#include <thread>

namespace estate::messaging {

/// Takes one mail over a socket of this process, as an SMTP server would, and writes it to a file: how development sees its mails. It says
/// no more than a client needs to hear (RFC 5321), believes everything, and is never listened for.
class FolderReceiver {
public:
    /// The file is replaced as a whole: a mail that is sent again is one file.
    FolderReceiver(std::filesystem::path folder, std::string file_name);
    ~FolderReceiver();
    FolderReceiver(const FolderReceiver&) = delete;
    FolderReceiver& operator=(const FolderReceiver&) = delete;

    /// The transfer speaks to this receiver, whatever its address says.
    void connect(CURL* handle);

private:
    void serve();

    std::filesystem::path folder_;
    std::string file_name_;
    int ours_ = -1;
    /// curl's end, and closed by it once it has taken it.
    int theirs_ = -1;
    std::jthread thread_;
};

}  // namespace estate::messaging
