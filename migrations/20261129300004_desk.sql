-- migrate:up

-- The day at the booking desk: who has come, who has gone, and which house is clean again.

SET LOCAL lock_timeout = '10s';

ALTER TABLE booking.booking
    ADD COLUMN arrived_at timestamptz,
    ADD COLUMN departed_at timestamptz,
    ADD COLUMN cleaned_at timestamptz;
COMMENT ON COLUMN booking.booking.arrived_at IS 'When the desk has let the guest in; departed_at: when he has left, as the desk says; cleaned_at: when the house was ready again.';

-- migrate:down
ALTER TABLE booking.booking DROP COLUMN arrived_at, DROP COLUMN departed_at, DROP COLUMN cleaned_at;
