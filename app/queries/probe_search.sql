SELECT EXISTS (SELECT FROM catalog.published_listing)
