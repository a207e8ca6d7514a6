-- The row of the outbox by which an approver ordered it in a chat: one order makes one broadcast, however often a killed
-- desk begins it again. NULL for those of the command line.
ALTER TABLE broadcasts ADD COLUMN ordered INTEGER;
CREATE UNIQUE INDEX broadcasts_ordered ON broadcasts (ordered);
