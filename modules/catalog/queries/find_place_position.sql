SELECT latitude, longitude FROM catalog.place WHERE slug = $1
