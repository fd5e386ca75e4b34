SELECT (count(*) FILTER (WHERE state IN ('waiting', 'sending')))::int AS waiting, (count(*) FILTER (WHERE state = 'sent'))::int AS sent,
       (count(*) FILTER (WHERE state = 'given_up'))::int AS given_up
FROM messaging.mail
