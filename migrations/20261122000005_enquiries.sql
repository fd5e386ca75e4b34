-- migrate:up

CREATE TABLE enquiries.enquiry (
    id           uuid        PRIMARY KEY,
    listing_id   uuid        NOT NULL,
    listing_slug text        NOT NULL,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    email        text        NOT NULL,
    phone        text,
    message      text        NOT NULL,
    locale       text        NOT NULL DEFAULT 'en',
    state        text        NOT NULL DEFAULT 'new' CONSTRAINT enquiry_state_known CHECK (state IN ('new', 'read', 'closed')),
    created_at   timestamptz NOT NULL
);
CREATE INDEX enquiry_newest ON enquiries.enquiry (id DESC);

-- migrate:down
DROP TABLE enquiries.enquiry;
