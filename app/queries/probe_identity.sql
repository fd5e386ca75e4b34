SELECT EXISTS (SELECT FROM identity.person)
