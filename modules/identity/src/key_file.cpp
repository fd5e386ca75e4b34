#include "key_file.hpp"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <unistd.h>

namespace estate::identity {
namespace {

using Buffer = std::unique_ptr<BIO, decltype(&BIO_free)>;

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file && !std::filesystem::exists(path)) return std::nullopt;
    std::string content{std::istreambuf_iterator<char>{file}, {}};
    if (!file) throw std::runtime_error("The key of the development issuer cannot be read from " + path.string() + ".");
    return content;
}

Key parse_key(const std::string& pem, const std::filesystem::path& path) {
    const Buffer buffer{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free};
    Key key{PEM_read_bio_PrivateKey(buffer.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free};
    if (key && EVP_PKEY_is_a(key.get(), "RSA") == 1) return key;
    throw std::runtime_error(path.string() + " holds no RSA key; remove it and a new one is made.");
}

[[noreturn]] void cannot_write(const std::filesystem::path& path) {
    throw std::runtime_error("The key of the development issuer cannot be kept in " + path.string() + ": " + std::strerror(errno) + ".");
}

void write_private(const std::filesystem::path& path, std::string_view content) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) cannot_write(path);
    const auto written = ::write(file, content.data(), content.size());
    if (::close(file) != 0 || written != static_cast<ssize_t>(content.size())) cannot_write(path);
}

}  // namespace

Key make_key() {
    Key key{EVP_RSA_gen(2048), &EVP_PKEY_free};
    if (!key) throw std::runtime_error("no RSA key could be made");
    return key;
}

Key load_or_make_key(const std::filesystem::path& path) {
    if (const auto pem = read_file(path)) return parse_key(*pem, path);
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    // Written aside and then linked: whoever links first wins, and nobody reads half a key.
    const std::filesystem::path aside = path.string() + "." + std::to_string(::getpid()) + ".new";
    ::unlink(aside.c_str());
    write_private(aside, private_key_pem(make_key().get()));
    const bool linked = ::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST;
    ::unlink(aside.c_str());
    const auto pem = linked ? read_file(path) : std::nullopt;
    if (!pem) cannot_write(path);
    return parse_key(*pem, path);
}

std::string private_key_pem(EVP_PKEY* key) {
    const Buffer buffer{BIO_new(BIO_s_mem()), &BIO_free};
    if (!buffer || PEM_write_bio_PrivateKey(buffer.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        throw std::runtime_error("the key cannot be written");
    }
    char* text = nullptr;
    const auto size = BIO_get_mem_data(buffer.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

}  // namespace estate::identity
