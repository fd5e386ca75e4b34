#pragma once

/// The bank transfer as a provider: it is always ready, knows nothing by itself, and people say what has come and gone (transfers.cpp).

#include "provider.hpp"

namespace estate::payments {

class BankTransfer : public Provider {
public:
    Outcome<Intent> create(Order order) override;
    Outcome<Intent> capture(Order order) override;
    Outcome<Intent> cancel(Order order) override;
    Outcome<RefundReport> refund(Order order) override;
    Outcome<Intent> look(Order order) override;
};

}  // namespace estate::payments
