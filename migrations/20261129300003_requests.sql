-- migrate:up

-- A stay that is asked for: another channel of the unit has been silent for too long to sell at once (domain rule 21). Its nights are kept until
-- somebody of the company has answered, or should have.

SET LOCAL lock_timeout = '10s';

ALTER TABLE booking.booking ADD COLUMN answer_by timestamptz;
COMMENT ON COLUMN booking.booking.answer_by IS 'Of a request that waits for an answer: until when. Nothing is paid before that.';

-- migrate:down
ALTER TABLE booking.booking DROP COLUMN answer_by;
