SELECT subject_id, state FROM payments.payment WHERE subject_kind = $1 AND subject_id = ANY ($2::uuid[]) AND purpose = 'charge'
