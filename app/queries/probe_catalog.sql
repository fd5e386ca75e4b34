SELECT EXISTS (SELECT FROM catalog.listing)
