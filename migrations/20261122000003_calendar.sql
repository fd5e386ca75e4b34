-- migrate:up

-- A unit is a property that can be occupied. Units of one building share a root. A unit's span is its place in the building: the whole
-- building has the span of all its units, so «the whole» overlaps every unit and two units never overlap each other.
CREATE TABLE calendar.unit (
    id               uuid      PRIMARY KEY,
    root_id          uuid      NOT NULL CONSTRAINT unit_root_exists REFERENCES calendar.unit DEFERRABLE INITIALLY DEFERRED,
    span             int4range NOT NULL CONSTRAINT unit_span_not_empty CHECK (NOT isempty(span)),
    time_zone        text      NOT NULL,
    preparation_days int       NOT NULL DEFAULT 0 CONSTRAINT unit_preparation_days_plausible CHECK (preparation_days BETWEEN 0 AND 14),
    next_place       int       NOT NULL DEFAULT 0,
    CONSTRAINT unit_span_unique UNIQUE (root_id, span)
);
COMMENT ON COLUMN calendar.unit.id IS 'The id of the property.';
COMMENT ON COLUMN calendar.unit.next_place IS 'Of a root: where the next unit of the building will stand.';

-- The one timeline: all that occupies a unit in time, of whatever kind.
CREATE TABLE calendar.occupancy (
    id         uuid        PRIMARY KEY,
    unit_id    uuid        NOT NULL CONSTRAINT occupancy_unit_exists REFERENCES calendar.unit,
    root_id    uuid        NOT NULL,
    span       int4range   NOT NULL,
    during     daterange   NOT NULL CONSTRAINT occupancy_days_bounded
                           CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    kind       text        NOT NULL CONSTRAINT occupancy_kind_known
                           CHECK (kind IN ('stay', 'lease', 'owner_block', 'works', 'preparation', 'channel', 'sale')),
    state      text        NOT NULL CONSTRAINT occupancy_state_known CHECK (state IN ('held', 'firm', 'released', 'expired')),
    expires_at timestamptz CONSTRAINT occupancy_only_holds_expire CHECK ((state IN ('held', 'expired')) = (expires_at IS NOT NULL)),
    source_id  uuid        NOT NULL,
    note       text        NOT NULL DEFAULT '',
    created_by text        NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    -- The invariant of the house: no two things occupy the same unit, or a unit and the whole it belongs to, on the same night.
    CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (root_id WITH =, span WITH &&, during WITH &&) WHERE (state IN ('held', 'firm'))
);
COMMENT ON COLUMN calendar.occupancy.source_id IS 'The booking, lease, block … that this serves; a stay and its preparation days share it.';
CREATE INDEX occupancy_source ON calendar.occupancy (source_id);
CREATE INDEX occupancy_expiring ON calendar.occupancy (expires_at) WHERE state = 'held';
CREATE INDEX occupancy_unit ON calendar.occupancy (unit_id, lower(during)) WHERE state IN ('held', 'firm');

-- What search may read of the timeline.
CREATE VIEW calendar.occupied AS
SELECT occupancy.root_id, occupancy.span, occupancy.during, occupancy.expires_at
FROM calendar.occupancy
WHERE occupancy.state IN ('held', 'firm');

CREATE VIEW calendar.published_unit AS
SELECT id, root_id, span, preparation_days FROM calendar.unit;

GRANT USAGE ON SCHEMA calendar TO estate_search;
GRANT SELECT ON calendar.occupied, calendar.published_unit TO estate_search;

-- migrate:down
DROP VIEW calendar.published_unit, calendar.occupied;
DROP TABLE calendar.occupancy, calendar.unit;
