#include "rules.hpp"

#include <algorithm>

namespace estate::enquiries {
namespace {

constexpr std::size_t shortest_number = 6;
constexpr std::size_t longest_number = 15;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool contains(std::span<const std::string> people, const std::optional<std::string>& subject) {
    return subject && std::ranges::contains(people, *subject);
}

}  // namespace

std::string normalise_email(std::string_view email) {
    const auto is_space = [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; };
    while (!email.empty() && is_space(email.front())) email.remove_prefix(1);
    while (!email.empty() && is_space(email.back())) email.remove_suffix(1);
    std::string result{email};
    for (char& letter : result) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return result;
}

std::optional<std::string> normalise_phone(std::string_view phone, std::string_view calling_code) {
    std::string written{phone};
    // +44 (0)20 …: the zero in brackets is dialled inside the country only.
    if (const auto zero = written.find("(0)"); zero != std::string::npos) written.erase(zero, 3);
    const auto first = written.find_first_of("+0123456789");
    bool is_international = first != std::string::npos && written[first] == '+';
    std::string digits;
    std::ranges::copy_if(written, std::back_inserter(digits), is_digit);
    if (!is_international && digits.starts_with("00")) {
        is_international = true;
        digits.erase(0, 2);
    }
    if (digits.size() < shortest_number) return std::nullopt;
    if (!is_international) {
        if (digits.starts_with('0')) digits.erase(0, 1);
        digits.insert(0, calling_code);
    }
    if (digits.size() > longest_number) return std::nullopt;
    return digits;
}

std::optional<EnquiryState> next_state(EnquiryState from, Action action) {
    struct Transition {
        EnquiryState from;
        Action action;
        EnquiryState to;
    };
    using enum EnquiryState;
    static constexpr Transition table[] = {
        {fresh, Action::assign, assigned},    {fresh, Action::answer, answered},    {fresh, Action::close, closed},
        {assigned, Action::assign, assigned}, {assigned, Action::answer, answered}, {assigned, Action::close, closed},
        {answered, Action::assign, answered}, {answered, Action::answer, answered}, {answered, Action::close, closed},
        {closed, Action::reopen, assigned},
    };
    const auto* found = std::ranges::find_if(table, [&](const Transition& each) { return each.from == from && each.action == action; });
    return found == std::end(table) ? std::nullopt : std::optional{found->to};
}

Dealt deal(const Candidates& candidates) {
    if (contains(candidates.people, candidates.of_contact)) return {candidates.of_contact};
    if (contains(candidates.people, candidates.of_property)) return {candidates.of_property};
    auto next = next_in_rotation(candidates.rotation, candidates.last);
    const bool found = next.has_value();
    return {std::move(next), found};
}

std::optional<std::string> next_in_rotation(std::span<const std::string> agents, std::string_view last, std::string_view except) {
    std::optional<std::string> first;
    std::optional<std::string> after;
    for (const auto& agent : agents) {
        if (agent == except) continue;
        if (!first || agent < *first) first = agent;
        if (agent > last && (!after || agent < *after)) after = agent;
    }
    return after ? after : first;
}

}  // namespace estate::enquiries
