UPDATE payments.refund
SET state = $2, provider_id = coalesce($3, provider_id), failure_code = $4, settled_at = CASE WHEN $2 = 'wanted' THEN NULL ELSE coalesce(settled_at, $5) END
WHERE id = $1
