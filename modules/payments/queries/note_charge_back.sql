UPDATE payments.attempt SET charged_back_minor = charged_back_minor + $2 WHERE id = $1
