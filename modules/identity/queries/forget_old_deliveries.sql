DELETE FROM identity.webhook_delivery WHERE received_at < $1::timestamptz - interval '90 days'
