"""Letters that no person wrote: bounces, reports, receipts, absences, lists."""
