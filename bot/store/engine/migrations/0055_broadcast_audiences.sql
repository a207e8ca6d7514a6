-- Whom a broadcast is for beside its session and exam, and by which roads it goes. One that is paused waits until it is
-- resumed; of one that was stopped nothing more goes.
ALTER TABLE broadcasts ADD COLUMN delivery TEXT NOT NULL DEFAULT '';
ALTER TABLE broadcasts ADD COLUMN centre TEXT NOT NULL DEFAULT '';
ALTER TABLE broadcasts ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE broadcasts ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE broadcasts ADD COLUMN channel TEXT NOT NULL DEFAULT 'both';
ALTER TABLE broadcasts ADD COLUMN paused_at INTEGER;
ALTER TABLE broadcasts ADD COLUMN stopped_at INTEGER;
ALTER TABLE broadcasts ADD COLUMN stopped_by TEXT NOT NULL DEFAULT '';
CREATE INDEX broadcasts_paused ON broadcasts (id) WHERE paused_at IS NOT NULL;
