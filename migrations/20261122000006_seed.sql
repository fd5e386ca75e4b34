-- migrate:up

CREATE TABLE platform.seed (
    name        text        PRIMARY KEY,
    fingerprint text        NOT NULL,
    loaded_at   timestamptz NOT NULL
);
COMMENT ON TABLE platform.seed IS 'Which demo data has been loaded: loading the same files again changes nothing.';

-- migrate:down
DROP TABLE platform.seed;
