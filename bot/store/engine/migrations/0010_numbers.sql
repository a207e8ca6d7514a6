-- Entries, results, releases, broadcasts, organisations and imports draw from `numbers` as well:
-- from above every id in use, and above those that keys still name.
UPDATE numbers SET next = (
  SELECT max(id) FROM (
    SELECT next AS id FROM numbers WHERE name = 'row'
    UNION ALL SELECT 1 + max(id) FROM entries
    UNION ALL SELECT 1 + max(id) FROM results
    UNION ALL SELECT 1 + max(id) FROM releases
    UNION ALL SELECT 1 + max(id) FROM broadcasts
    UNION ALL SELECT 1 + max(id) FROM organisations
    UNION ALL SELECT 1 + max(id) FROM imports
    UNION ALL SELECT 1 + max(id) FROM shares
    UNION ALL SELECT 1 + max(organisation) FROM shares
    UNION ALL SELECT 1 + max(CAST(substr(key, 11) AS INTEGER)) FROM files_at_telegram
      WHERE substr(key, 1, 10) = 'statement:'
    UNION ALL SELECT 1 + max(CAST(substr(key, 9) AS INTEGER)) FROM outbox
      WHERE substr(key, 1, 8) = 'release:'
    UNION ALL SELECT 1 + max(CAST(substr(key, 11) AS INTEGER)) FROM outbox
      WHERE substr(key, 1, 10) = 'broadcast:'))
WHERE name = 'row';
