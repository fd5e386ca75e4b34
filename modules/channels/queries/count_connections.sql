SELECT count(*) FROM channels.connection WHERE ($1::boolean OR property_id = ANY ($2::uuid[])) AND ($3::uuid IS NULL OR property_id = $3)
