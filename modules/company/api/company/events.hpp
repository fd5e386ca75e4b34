#pragma once

#include <company/taxes.hpp>

namespace estate::company {

/// The company's settings are not what they were. Aggregate: the company.
struct SettingsChanged {
    static constexpr std::string_view topic = "company.settings_changed";
    Uuid company_id;
};
BOOST_DESCRIBE_STRUCT(SettingsChanged, (), (company_id))

/// A tax has another name or rate: as it is now. Aggregate: the tax.
struct TaxChanged {
    static constexpr std::string_view topic = "company.tax_changed";
    Uuid tax_id;
    TaxName name;
    int basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(TaxChanged, (), (tax_id, name, basis_points))

}  // namespace estate::company
