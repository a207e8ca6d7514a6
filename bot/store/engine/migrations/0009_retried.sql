-- What waits for another try, by queue: a clock set back puts it far off, and each idle look asks.
CREATE INDEX outbox_retried ON outbox (class, due_at) WHERE state = 'waiting' AND cause <> '';
