UPDATE payments.payment SET party = 'erased_' || gen_random_uuid() WHERE party = $1
