-- migrate:up

SET LOCAL lock_timeout = '10s';

ALTER TABLE catalog.property
    ADD COLUMN agent_subject text,
    ADD COLUMN completeness int CONSTRAINT property_completeness_in_percent CHECK (completeness BETWEEN 0 AND 100);
COMMENT ON COLUMN catalog.property.agent_subject IS 'The person who runs the property; NULL while nobody does. Other agents do not see it in the office unless theirs is the whole portfolio.';
COMMENT ON COLUMN catalog.property.completeness IS 'As the rule in modules/catalog/src/completeness.cpp last counted it; NULL when it has not been counted since another way of writing.';
CREATE INDEX property_agent ON catalog.property (agent_subject, id);

-- Rows of the office's table that somebody wants to see again: the query of the table's address, under a name of his own.
CREATE TABLE catalog.saved_filter (
    id            uuid        PRIMARY KEY,
    owner_subject text        NOT NULL,
    name          text        NOT NULL CONSTRAINT saved_filter_name_not_empty CHECK (name <> ''),
    query         text        NOT NULL,
    created_at    timestamptz NOT NULL,
    CONSTRAINT saved_filter_name_unique UNIQUE (owner_subject, name)
);

-- migrate:down
DROP TABLE catalog.saved_filter;
ALTER TABLE catalog.property DROP COLUMN completeness, DROP COLUMN agent_subject;
