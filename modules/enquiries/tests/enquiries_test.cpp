#include "contacts.hpp"
#include "messages.hpp"

#include <platform/testing/database.hpp>
#include <platform/testing/run.hpp>

#include <enquiries_queries.hpp>

#include <gtest/gtest.h>

namespace estate::enquiries {
namespace {

std::vector<std::string> paths(const Problem& problem) {
    std::vector<std::string> result;
    for (const auto& error : problem.errors) result.push_back(error.path);
    return result;
}

TEST(EnquiryRequest, takes_what_people_write) {
    const auto request = json::parse<EnquiryRequest>(
        R"({"name": " Vera ", "email": "vera@example.com", "message": "Olá, 日本語\nand a second line", "locale": "fr"})");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->name.value, "Vera");
    EXPECT_EQ(request->message.value, "Olá, 日本語\nand a second line");
    EXPECT_EQ(request->locale, http::Locale::fr);
    EXPECT_FALSE(request->phone);
}

TEST(EnquiryRequest, names_all_that_is_wrong) {
    const auto request =
        json::parse<EnquiryRequest>(R"({"name": " ", "email": "vera@", "phone": "1", "message": "Hm", "wants": "everything"})");
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().status, 422);
    EXPECT_EQ(paths(request.error()), (std::vector<std::string>{"/name", "/email", "/phone", "/message", "/wants"}));
}

TEST(EnquiryRequest, counts_letters_and_not_bytes) {
    const auto with_message = [](const std::string& message) {
        return json::parse<EnquiryRequest>(R"({"name": "Vera", "email": "vera@example.com", "message": ")" + message + "\"}");
    };
    std::string longest;
    for (int letter = 0; letter < 4000; ++letter) longest += "é";
    EXPECT_TRUE(with_message(longest));
    EXPECT_FALSE(with_message(longest + "é"));
    EXPECT_FALSE(with_message("a bell \\u0007"));
}

struct Stored {
    Uuid id;
    std::string message;
    EnquiryState state{};
    std::optional<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (id, message, state, phone))

db::awaitable<Uuid> add(db::Pool& pool, std::string message) {
    const Uuid id = new_id();
    const auto now = system_now();
    auto transaction = co_await pool.begin();
    co_await transaction.execute(queries::add_enquiry, id, new_id(), std::string{"a-house"}, catalog::ListingKind::sale,
                                 std::string{"Vera"}, std::string{"vera@example.com"}, std::optional<std::string>{}, message,
                                 http::Locale::es, now, new_id(), std::optional<Uuid>{}, EnquiryState::fresh, std::optional<std::string>{},
                                 now, now, now);
    co_await transaction.commit();
    co_return id;
}

db::awaitable<std::vector<Stored>> list(db::Pool& pool, std::optional<Uuid> after, int limit) {
    const std::vector<Uuid> no_properties;
    const std::vector<EnquiryState> any_state;
    co_return (co_await pool.read(queries::list_enquiries, after, true, std::string{"user_admin"}, no_properties, std::optional<Assigned>{},
                                  any_state, false, system_now(), std::optional<std::string>{}, limit, std::vector<std::string>{}))
        .rows<Stored>();
}

TEST(Queries, list_newest_first_from_where_a_page_ended) {
    const testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
    std::vector<Uuid> made;
    for (const auto* message : {"the first", "the second", "it's \"quoted\"; --"}) made.push_back(testing::run(io, add(pool, message)));

    const auto newest = testing::run(io, list(pool, std::nullopt, 2));
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].id, made[2]);
    EXPECT_EQ(newest[0].message, "it's \"quoted\"; --");
    EXPECT_EQ(newest[0].state, EnquiryState::fresh);
    EXPECT_FALSE(newest[0].phone);
    const auto older = testing::run(io, list(pool, newest[1].id, 2));
    ASSERT_EQ(older.size(), 1u);
    EXPECT_EQ(older[0].id, made[0]);
}

TEST(Contacts, are_recognised_by_either_address_or_number) {
    const testing::Database database;
    boost::asio::io_context io;
    db::Pool pool{io, database.settings()};
    const auto who = [&](std::string email, std::optional<std::string> phone) {
        return testing::run(io, [&]() -> awaitable<Uuid> {
            auto transaction = co_await pool.begin();
            const auto contact = co_await recognise(transaction, email, phone, "351", system_now());
            co_await transaction.commit();
            co_return contact.id;
        }());
    };
    const auto ana = who("ana@example.com", "912 345 678");
    EXPECT_EQ(who(" ANA@example.com", std::nullopt), ana);
    EXPECT_EQ(who("ana@work.example", "+351 912345678"), ana);
    // Known by her second address from now on; and the address counts for more than the number.
    EXPECT_EQ(who("ana@work.example", std::nullopt), ana);
    const auto rui = who("rui@example.com", "+351 961 000 000");
    EXPECT_NE(rui, ana);
    EXPECT_EQ(who("rui@example.com", "912345678"), rui);
    EXPECT_EQ(who("another@example.com", "912345678"), ana);
    EXPECT_NE(who("ana+villa@example.com", std::nullopt), ana);
}

}  // namespace
}  // namespace estate::enquiries
