SELECT EXISTS (SELECT FROM company.settings)
