UPDATE payments.attempt SET until = $2 WHERE id = $1
