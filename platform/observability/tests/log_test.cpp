#include <platform/observability/log.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <vector>

namespace estate {
namespace {

class Log : public ::testing::Test {
protected:
    void SetUp() override {
        log::set_output([this](std::string_view line) { lines_.emplace_back(line); });
        log::set_level(log::LogLevel::info);
    }
    void TearDown() override { log::set_output({}); }

    boost::json::object only_line() const {
        EXPECT_EQ(lines_.size(), 1U);
        return lines_.empty() ? boost::json::object{} : boost::json::parse(lines_.front()).as_object();
    }

    std::vector<std::string> lines_;
};

TEST_F(Log, OneLineIsOneObject) {
    log::info("request done", {{"request_id", "r-1"}, {"status", 200}});
    const auto line = only_line();
    EXPECT_EQ(line.at("level"), "info");
    EXPECT_EQ(line.at("message"), "request done");
    EXPECT_EQ(line.at("request_id"), "r-1");
    EXPECT_EQ(line.at("status"), 200);
    EXPECT_TRUE(line.at("ts").as_string().ends_with('Z')) << line.at("ts").as_string();
}

TEST_F(Log, NothingCanForgeAnotherLine) {
    log::info("a \"quoted\"\nsecond {line} %v", {{"path", "/x\r\n{\"level\":\"error\"}"}, {"level", "error"}});
    EXPECT_FALSE(lines_.front().contains('\n'));
    const auto line = only_line();
    EXPECT_EQ(line.at("level"), "info");
    EXPECT_EQ(line.at("message"), "a \"quoted\"\nsecond {line} %v");
    EXPECT_EQ(line.at("path"), "/x\r\n{\"level\":\"error\"}");
}

TEST_F(Log, BytesThatAreNotUtf8AreReplaced) {
    log::info("caf\xC3\xA9 \xF0\x9F\x8F\xA0", {{"path", "/\xFF\xC3(\xED\xA0\x80\xC0\xAF\xE2\x82"}});
    const auto line = only_line();
    EXPECT_EQ(line.at("message"), "caf\xC3\xA9 \xF0\x9F\x8F\xA0");
    EXPECT_TRUE(line.at("path").as_string().starts_with("/\xEF\xBF\xBD\xEF\xBF\xBD("));
}

TEST_F(Log, LinesBelowTheLevelAreDropped) {
    log::debug("unheard");
    log::set_level(log::LogLevel::error);
    EXPECT_FALSE(log::enabled(log::LogLevel::warn));
    log::warn("unheard");
    EXPECT_TRUE(lines_.empty());
    log::error("heard");
    EXPECT_EQ(only_line().at("level"), "error");
    log::set_level(log::LogLevel::trace);
    log::trace("heard too");
    EXPECT_EQ(lines_.size(), 2U);
}

}  // namespace
}  // namespace estate
