-- Whether anything is to be done at $1: looked at often, so that nothing is opened when there is not.
SELECT EXISTS (SELECT FROM payments.operation WHERE state = 'wanted' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)) AS operations,
       EXISTS (SELECT FROM payments.attempt WHERE look_at <= $1) AS looks
