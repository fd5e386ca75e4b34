SELECT fingerprint FROM platform.seed WHERE name = $1
