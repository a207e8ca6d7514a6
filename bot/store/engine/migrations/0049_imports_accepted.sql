-- What was accepted stays known as a row of `imports` for ever; `numbers` says above which one to look:
-- so rows that were deleted from outside are missed, whatever other rows there are.
INSERT INTO numbers (name, next)
SELECT 'import', 1 + max(id) FROM imports WHERE state IN ('accepted', 'done') HAVING count(*) > 0;
