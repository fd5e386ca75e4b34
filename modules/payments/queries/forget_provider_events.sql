-- A provider sends again for some days.
DELETE FROM payments.provider_event WHERE received_at < $1::timestamptz - interval '60 days'
