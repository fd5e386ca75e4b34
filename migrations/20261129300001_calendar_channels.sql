-- migrate:up

-- What other channels say of a unit comes onto the one timeline. Some of it is no booking, only days that a channel does not sell; a booking
-- of a channel takes the place of those. And what we cannot know for certain, because a channel has not answered for long, is not sold at once.

SET LOCAL lock_timeout = '10s';

ALTER TABLE calendar.occupancy ADD COLUMN is_replaceable boolean NOT NULL DEFAULT false;
ALTER TABLE calendar.occupancy
    ADD CONSTRAINT occupancy_only_channels_are_replaceable CHECK (NOT is_replaceable OR kind = 'channel') NOT VALID;
ALTER TABLE calendar.occupancy VALIDATE CONSTRAINT occupancy_only_channels_are_replaceable;
COMMENT ON COLUMN calendar.occupancy.is_replaceable IS 'Not a booking: days that a channel does not sell. A booking of a channel takes their place.';

ALTER TABLE calendar.unit ADD COLUMN is_instant boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN calendar.unit.is_instant IS 'Whether a stay is confirmed at once; else it is a request, since a channel has not answered for long.';

-- migrate:down
ALTER TABLE calendar.unit DROP COLUMN is_instant;
ALTER TABLE calendar.occupancy DROP CONSTRAINT occupancy_only_channels_are_replaceable, DROP COLUMN is_replaceable;
