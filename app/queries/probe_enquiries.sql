SELECT EXISTS (SELECT FROM enquiries.enquiry)
