ANALYZE catalog.place, catalog.property, catalog.listing, catalog.picture, booking.rate, calendar.unit, calendar.occupancy
