UPDATE calendar.unit SET is_instant = $2 WHERE id = $1 AND is_instant <> $2
