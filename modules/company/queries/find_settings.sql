SELECT legal_name, trading_name, email, phone, street, postal_code, city, country, vat_number, registration_number, time_zone, calling_code,
       business_hours::text AS business_hours, target_minutes, reassign_minutes, manager_minutes, default_language,
       to_json(offered_languages)::text AS offered_languages, accounting_currency, enquiries_months, bookings_months, quotes_days
FROM company.settings
WHERE id
