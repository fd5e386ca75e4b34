SELECT EXISTS (SELECT FROM (SELECT granted FROM identity.consent WHERE subject = $1 AND purpose = $2 ORDER BY at DESC, id DESC LIMIT 1) AS newest
               WHERE granted)
   AND NOT EXISTS (SELECT FROM identity.person WHERE subject = $1 AND state = 'erased') AS has_consent
