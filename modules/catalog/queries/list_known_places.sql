SELECT slug, name ->> 'en' AS name FROM catalog.place
