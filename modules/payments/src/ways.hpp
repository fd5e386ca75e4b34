#pragma once

#include <payments/payments.hpp>

namespace estate::payments {

/// Which ways there are to pay an amount; as the public `methods`, within a transaction.
awaitable<std::vector<PaymentMethod>> ways_of(db::Transaction& transaction, Money amount);

/// Where transfers go, of a currency.
struct BankAccount {
    Currency currency;
    std::string holder;
    std::string iban;
    std::string bic;
    std::string bank;
};
BOOST_DESCRIBE_STRUCT(BankAccount, (), (currency, holder, iban, bic, bank))

}  // namespace estate::payments
