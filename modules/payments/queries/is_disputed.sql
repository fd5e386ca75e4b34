-- Whether a dispute of any of its attempts runs.
SELECT EXISTS (SELECT FROM payments.attempt WHERE payment_id = $1 AND is_disputed) AS is_disputed
