SELECT EXISTS (SELECT FROM calendar.occupancy)
