SELECT code FROM catalog.amenity
