SELECT email FROM identity.person WHERE subject = $1 AND state = 'active' AND role <> 'user' AND email <> ''
