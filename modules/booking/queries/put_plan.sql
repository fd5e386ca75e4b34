UPDATE booking.rate
SET included_guests = $2, extra_guest_minor = $3, extra_guest_from_age = $4, max_pets = $5, pet_minor = $6, pet_per = $7, deposit_minor = $8,
    gap_fill = $9, orphan_min = $10, notice_hours = $11, same_day_until = $12, plan_revision = plan_revision + 1
WHERE listing_id = $1
