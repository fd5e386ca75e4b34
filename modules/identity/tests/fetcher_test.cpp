#include "fetcher.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <thread>

namespace estate::identity {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Answers one request with the given bytes, or takes it and says nothing.
class OneAnswer {
public:
    explicit OneAnswer(std::string answer) : answer_(std::move(answer)) {}
    ~OneAnswer() {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
        if (thread_.joinable()) thread_.join();
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port()) + "/jwks.json"; }

    void start() {
        thread_ = std::thread([this] {
            boost::system::error_code error;
            tcp::socket socket(io_);
            acceptor_.accept(socket, error);
            asio::streambuf request;
            asio::read_until(socket, request, "\r\n\r\n", error);
            if (!answer_.empty()) asio::write(socket, asio::buffer(answer_), error);
            // Until the client hangs up.
            if (answer_.empty()) asio::read(socket, request, error);
        });
    }

private:
    std::string answer_;
    asio::io_context io_;
    tcp::acceptor acceptor_{io_, {asio::ip::make_address("127.0.0.1"), 0}};
    std::thread thread_;
};

std::expected<std::string, std::string> fetch(const std::string& url) {
    asio::io_context io;
    const Fetcher fetcher(url);
    std::expected<std::string, std::string> result = std::unexpected("nothing came");
    const auto here = std::this_thread::get_id();
    asio::co_spawn(io, fetcher.function()(), [&](const std::exception_ptr& failure, std::expected<std::string, std::string> fetched) {
        EXPECT_FALSE(failure);
        EXPECT_EQ(std::this_thread::get_id(), here) << "the answer comes back to the loop's thread";
        result = std::move(fetched);
    });
    io.run();
    return result;
}

std::expected<std::string, std::string> fetch_answer(const std::string& answer) {
    OneAnswer server(answer);
    server.start();
    return fetch(server.url());
}

std::string ok(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST(Fetcher, GivesTheBody) {
    EXPECT_EQ(fetch_answer(ok(R"({"keys":[]})")), R"({"keys":[]})");
}

TEST(Fetcher, AnythingButSuccessIsAFailure) {
    EXPECT_EQ(fetch_answer("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n").error(), "the issuer answered 500");
    EXPECT_EQ(fetch_answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/x\r\nContent-Length: 0\r\n\r\n").error(),
              "the issuer answered 302");
    EXPECT_FALSE(fetch_answer("rubbish\r\n\r\n"));
}

TEST(Fetcher, TakesNoHugeDocument) {
    EXPECT_EQ(fetch_answer(ok(std::string(1'048'576, ' '))).value_or("").size(), 1'048'576U);
    EXPECT_FALSE(fetch_answer(ok(std::string(1'048'577, ' '))));
}

TEST(Fetcher, DoesNotWaitForever) {
    OneAnswer server("");
    server.start();
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(fetch(server.url()));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{6});
}

TEST(Fetcher, OtherProtocolsAreRefused) {
    EXPECT_FALSE(fetch("file:///etc/hostname"));
    EXPECT_FALSE(fetch("http://127.0.0.1:1/"));
    EXPECT_FALSE(fetch(""));
}

}  // namespace
}  // namespace estate::identity
