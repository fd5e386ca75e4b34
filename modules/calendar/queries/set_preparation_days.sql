UPDATE calendar.unit SET preparation_days = $2 WHERE id = $1
