SELECT coalesce(json_agg(json_build_object(
           'subject_kind', subject_kind, 'subject_id', subject_id, 'purpose', purpose, 'currency', currency, 'due_minor', due_minor, 'paid_minor', paid_minor,
           'refunded_minor', refunded_minor, 'state', state, 'reference', reference, 'created_at', created_at) ORDER BY id), '[]')
FROM (SELECT * FROM payments.payment WHERE party = $1 ORDER BY id DESC LIMIT 5000) AS mine
