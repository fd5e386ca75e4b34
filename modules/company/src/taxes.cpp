// Taxes. Others keep copies of what they charge: they are told of each change, and the foreign keys of their tables keep a tax in use.

#include "taxes.hpp"

#include <company/events.hpp>

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <company_queries.hpp>

#include "rules.hpp"

namespace estate::company {
namespace {

constexpr std::string_view tax_once = "tax_once";
constexpr std::string_view foreign_key_violation = "23503";
constexpr auto made_by_import = "platform";

std::unexpected<Problem> same_tax_exists() {
    return wrong_fields({{"/name", "duplicate", "is the name of another tax with this rate"}});
}

awaitable<void> record(http::WriteContext& context, Uuid id, std::string event, std::optional<std::string> before,
                       std::optional<std::string> after) {
    co_await jobs::audit(context.transaction, {context.person().subject, "tax", id, std::move(event), std::move(before), std::move(after)},
                         context.started_at);
}

}  // namespace

awaitable<std::optional<Tax>> lock_tax(db::Transaction& transaction, Uuid id) {
    co_return (co_await transaction.execute(queries::lock_tax, id)).first<Tax>();
}

awaitable<Tax> put_tax(db::Transaction& transaction, std::string name, int basis_points, Instant now) {
    co_return co_await put_tax(transaction, Tax{.id = {}, .name = {std::move(name)}, .basis_points = basis_points}, now);
}

awaitable<Tax> put_tax(db::Transaction& transaction, Tax wanted, Instant now) {
    const Uuid id = new_id();
    const auto added = co_await transaction.execute(
        queries::put_tax, id, wanted.name, wanted.basis_points, wanted.mode, wanted.amount_minor, wanted.currency, wanted.is_inclusive,
        wanted.on_tax, wanted.night_cap, wanted.from_age, wanted.valid_from, wanted.valid_until, wanted.collected_by, now);
    const auto found = co_await transaction.execute(queries::lock_tax_of_name, wanted.name, wanted.basis_points);
    const auto tax = found.first<Tax>().value();
    if (added.affected() > 0)
        co_await jobs::audit(transaction, {made_by_import, "tax", tax.id, "added", std::nullopt, json::to_json(tax)}, now);
    co_return tax;
}

awaitable<Answer<Taxes>> list_taxes(const http::Context& context, http::None) {
    co_return Taxes{(co_await context.database().read(queries::list_taxes)).rows<Tax>()};
}

awaitable<Answer<Tax>> show_tax(const http::Context& context, OfTax parameters) {
    const auto tax = (co_await context.database().read(queries::find_tax, parameters.id)).first<Tax>();
    if (!tax) co_return not_found("tax");
    co_return *tax;
}

awaitable<Answer<Tax>> add_tax(http::WriteContext& context, http::None, TaxEdit edit) {
    if (auto errors = check_tax(edit, std::nullopt); !errors.empty()) co_return wrong_fields(std::move(errors));
    const Uuid id = new_id();
    const auto added = co_await context.transaction.try_execute(
        queries::add_tax, id, json::to_json(edit.name), edit.basis_points, edit.is_active, edit.mode.value_or(TaxMode::percent),
        edit.amount_minor, edit.currency, edit.is_inclusive.value_or(false), edit.on_tax.value_or(false), edit.night_cap, edit.from_age,
        edit.valid_from, edit.valid_until, edit.collected_by.value_or(Collector::platform), context.started_at);
    if (!added && added.error().constraint != tax_once) throw added.error();
    if (!added) co_return same_tax_exists();
    const auto tax = (co_await context.transaction.execute(queries::find_tax, id)).first<Tax>().value();
    co_await record(context, id, "added", std::nullopt, json::to_json(tax));
    co_return tax;
}

awaitable<Answer<Tax>> change_tax(http::WriteContext& context, OfTax parameters, TaxEdit edit) {
    auto& transaction = context.transaction;
    const auto tax = (co_await transaction.execute(queries::lock_tax_to_change, parameters.id)).first<Tax>();
    if (!tax) co_return not_found("tax");
    const auto before = json::to_json(*tax);
    if (auto problem = http::check_unchanged(context.request, before)) co_return std::unexpected(*std::move(problem));
    if (auto errors = check_tax(edit, tax); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto changed =
        co_await transaction.try_execute(queries::change_tax, tax->id, json::to_json(edit.name), edit.basis_points, edit.is_active,
                                         edit.amount_minor, edit.is_inclusive.value_or(false), edit.on_tax.value_or(false), edit.night_cap,
                                         edit.from_age, edit.valid_from, edit.valid_until, edit.collected_by.value_or(Collector::platform));
    if (!changed && changed.error().constraint != tax_once) throw changed.error();
    if (!changed) co_return same_tax_exists();
    const auto now_is = (co_await transaction.execute(queries::find_tax, tax->id)).first<Tax>().value();
    const auto after = json::to_json(now_is);
    if (after == before) co_return now_is;
    co_await record(context, tax->id, "changed", before, after);
    co_await jobs::emit(transaction, tax->id,
                        TaxChanged{tax->id, {edit.name.en.value, edit.name.fr.value, edit.name.es.value}, now_is.basis_points},
                        context.started_at);
    co_return now_is;
}

awaitable<Answer<Nothing>> remove_tax(http::WriteContext& context, OfTax parameters) {
    const auto tax = (co_await context.transaction.execute(queries::lock_tax_to_change, parameters.id)).first<Tax>();
    if (!tax) co_return not_found("tax");
    const auto removed = co_await context.transaction.try_execute(queries::remove_tax, tax->id);
    if (!removed && removed.error().sqlstate != foreign_key_violation) throw removed.error();
    if (!removed) co_return refuse(409, "tax_in_use", "Something is charged with this tax. Retire it, so that nobody chooses it anew.");
    co_await record(context, tax->id, "removed", json::to_json(*tax), std::nullopt);
    co_return Nothing{};
}

}  // namespace estate::company
