UPDATE company.settings
SET legal_name = $1, trading_name = $2, email = $3, phone = $4, street = $5, postal_code = $6, city = $7, country = $8, vat_number = $9,
    registration_number = $10, time_zone = $11, calling_code = $12, business_hours = $13, target_minutes = $14, reassign_minutes = $15,
    manager_minutes = $16, default_language = $17, offered_languages = $18, accounting_currency = $19, enquiries_months = $20,
    bookings_months = $21, quotes_days = $22
WHERE id
