#pragma once

#include <platform/db/types.hpp>

#include <libpq-fe.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace estate::db {

/// PostgreSQL cannot be reached, or was lost while a statement was under way. Callers answer 503.
struct Unavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// PostgreSQL refused a statement.
struct SqlError : std::runtime_error {
    SqlError(const std::string& message, std::string state, std::string violated)
        : std::runtime_error(message), sqlstate(std::move(state)), constraint(std::move(violated)) {}

    std::string sqlstate;
    /// The violated constraint's name, or empty.
    std::string constraint;

    /// Serialization failure or deadlock: the whole transaction may be run again.
    bool is_retryable() const { return sqlstate == "40001" || sqlstate == "40P01"; }
};

/// The rows that a statement gave.
class Result {
public:
    Result() = default;
    explicit Result(PGresult* result) : result_(result) {}

    int size() const { return result_ ? PQntuples(result_.get()) : 0; }
    /// Rows that an INSERT, UPDATE or DELETE touched.
    int affected() const {
        const std::string_view count = result_ ? PQcmdTuples(result_.get()) : "";
        return count.empty() ? 0 : Field<int>::decode(count);
    }
    std::string_view command_tag() const { return result_ ? PQcmdStatus(result_.get()) : ""; }

    /// All rows as structs: each described member is read from the column of its name. Throws std::logic_error when one is missing.
    template <class Row>
    std::vector<Row> rows() const {
        std::vector<Row> result;
        result.reserve(static_cast<std::size_t>(size()));
        const auto columns = column_numbers<Row>();
        for (int row = 0; row < size(); ++row) result.push_back(read<Row>(row, columns));
        return result;
    }

    /// The first row, if any.
    template <class Row>
    std::optional<Row> first() const {
        if (size() == 0) return std::nullopt;
        return read<Row>(0, column_numbers<Row>());
    }

    /// The first column of the first row.
    template <class T>
    T scalar() const {
        if (size() == 0) throw std::logic_error("the statement gave no row");
        T value{};
        read_field(value, 0, 0);
        return value;
    }

private:
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };

    template <class Row>
    static constexpr std::size_t member_count = boost::mp11::mp_size<json::Members<Row>>::value;

    template <class Row>
    std::array<int, member_count<Row>> column_numbers() const {
        std::array<int, member_count<Row>> columns{};
        int at = 0;
        json::each_member<Row>([&](auto member) {
            // A statement's columns mostly stand in the order of the struct's members: looked for only when they do not.
            const char* here = PQfname(result_.get(), at);
            const bool is_here = here && std::string_view{here} == member.name;
            const int column = is_here ? at : PQfnumber(result_.get(), member.name);
            if (column < 0) throw std::logic_error(std::string{"the statement gives no column "} + member.name);
            columns[static_cast<std::size_t>(at++)] = column;
        });
        return columns;
    }

    template <class Row>
    Row read(int row, const std::array<int, member_count<Row>>& columns) const {
        Row result{};
        std::size_t at = 0;
        json::each_member<Row>([&](auto member) { read_field(result.*member.pointer, row, columns[at++]); });
        return result;
    }

    std::string_view text(int row, int column) const {
        return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
    }

    template <class T>
    void read_field(T& field, int row, int column) const {
        if (PQgetisnull(result_.get(), row, column)) {
            throw std::logic_error(std::string{"NULL in column "} + PQfname(result_.get(), column));
        }
        field = Field<T>::decode(text(row, column));
    }
    template <class T>
    void read_field(std::optional<T>& field, int row, int column) const {
        if (!PQgetisnull(result_.get(), row, column)) field = Field<T>::decode(text(row, column));
    }

    std::unique_ptr<PGresult, Clear> result_;
};

}  // namespace estate::db
