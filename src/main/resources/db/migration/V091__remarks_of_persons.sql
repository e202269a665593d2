-- What somebody has written about a person in free words. It is hers wherever she goes, and has its own sensitivity.
CREATE TABLE remark
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('ORDINARY', 'HEALTH', 'CHILD_CONCERN')),
    text         text        NOT NULL CHECK (text <> '' AND char_length(text) <= 4000),
    written_at   timestamptz NOT NULL,
    -- Null for a list or another system.
    written_by   uuid REFERENCES account,
    -- When somebody with the right to it has said which kind it is; null for what a list brought, which counts as health.
    sorted_at    timestamptz,
    sorted_by    uuid REFERENCES account,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_remark_sorted CHECK (sorted_by IS NULL OR sorted_at IS NOT NULL),
    CONSTRAINT check_remark_withdrawn CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX fk_remark_person ON remark (municipality, person, written_at);
CREATE INDEX fk_remark_written_by ON remark (written_by) WHERE written_by IS NOT NULL;
CREATE INDEX fk_remark_sorted_by ON remark (sorted_by) WHERE sorted_by IS NOT NULL;
CREATE INDEX fk_remark_withdrawn_by ON remark (withdrawn_by) WHERE withdrawn_by IS NOT NULL;

-- Remarks of households were about one of their persons, and nobody knows which: they are the main person's, and health
-- until somebody has sorted them. The owner of the tables sees all rows for as long as that takes.
ALTER TABLE household NO FORCE ROW LEVEL SECURITY;
ALTER TABLE person NO FORCE ROW LEVEL SECURITY;
INSERT INTO remark (municipality, id, person, kind, text, written_at)
SELECT h.municipality, gen_random_uuid(), p.id, 'HEALTH', left(h.remarks, 4000), h.created_at
FROM household h
CROSS JOIN LATERAL (
    SELECT coalesce(m.merged_into, m.id) AS id
    FROM person m
    WHERE m.municipality = h.municipality AND m.household = h.id
    ORDER BY m.merged_into IS NOT NULL, m.relation <> 'MAIN', m.position, m.id
    LIMIT 1) p
WHERE h.remarks <> '';
ALTER TABLE household FORCE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CALL separate_by_municipality('remark');

ALTER TABLE household DROP COLUMN remarks;
