-- Who may read what is written of somebody who is expected. Nobody has said it of what stands already: it is kept as health, as elsewhere.
ALTER TABLE reunification
    ADD COLUMN remarks_kind text CHECK (remarks_kind IN ('ORDINARY', 'HEALTH', 'CHILD_CONCERN'));

-- The owner, who migrates, belongs to no municipality and would find no row.
ALTER TABLE reunification NO FORCE ROW LEVEL SECURITY;
UPDATE reunification SET remarks_kind = 'HEALTH' WHERE remarks IS NOT NULL;
ALTER TABLE reunification FORCE ROW LEVEL SECURITY;

ALTER TABLE reunification
    ADD CONSTRAINT check_reunification_remarks CHECK ((remarks IS NULL) = (remarks_kind IS NULL));
