ANALYZE catalog.place, catalog.property, catalog.listing, catalog.picture, catalog.offer, catalog.offer_words, catalog.amenity_set, booking.rate,
        calendar.unit, calendar.occupancy
