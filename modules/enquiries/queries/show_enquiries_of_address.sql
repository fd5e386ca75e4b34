-- Who of the company wrote an answer or a note is left out: that is somebody else's.
SELECT coalesce(json_agg(json_build_object(
           'id', id, 'listing_slug', listing_slug, 'kind', kind, 'name', name, 'email', email, 'phone', phone, 'message', message,
           'locale', locale, 'state', state, 'created_at', created_at, 'answered_at', answered_at, 'closed_at', closed_at,
           'answers_and_notes', (SELECT coalesce(json_agg(json_build_object('kind', entry.kind, 'channel', entry.channel, 'text', entry.body,
                                                                            'at', entry.created_at) ORDER BY entry.id), '[]')
                                 FROM enquiries.entry
                                 WHERE entry.enquiry_id = mine.id AND entry.kind IN ('answer', 'note'))) ORDER BY id), '[]')
FROM (SELECT * FROM enquiries.enquiry
      WHERE lower(btrim(email) COLLATE "C") = $1 AND erased_at IS NULL
      ORDER BY id DESC
      LIMIT 5000) AS mine
