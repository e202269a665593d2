-- An import goes its way in steps: the columns, the check, the rows themselves in chunks, and perhaps back again.
ALTER TABLE arrival_import
    ADD COLUMN state text NOT NULL DEFAULT 'DONE'
        CHECK (state IN ('COLUMNS', 'CHECK', 'RUNNING', 'FAILED', 'DONE', 'UNDOING', 'UNDONE', 'DROPPED')),
    -- The day against which dates are held: the rows are read more than once, and must read the same each time.
    ADD COLUMN read_on date,
    -- The headings as they were found in the file.
    ADD COLUMN headings text[],
    -- What each column of the file holds, by name; empty where it is not read.
    ADD COLUMN columns text[],
    ADD COLUMN households_total integer NOT NULL DEFAULT 0,
    -- Taken in so far, in the file's order; written together with what it counts.
    ADD COLUMN households_done integer NOT NULL DEFAULT 0,
    ADD COLUMN finished_at timestamptz,
    ADD COLUMN undone_at timestamptz,
    ADD COLUMN undone_by uuid REFERENCES account,
    ADD CONSTRAINT check_arrival_import_progress CHECK (households_done <= households_total),
    ADD CONSTRAINT check_arrival_import_undone CHECK ((state = 'UNDONE') = (undone_at IS NOT NULL));
CREATE INDEX fk_arrival_import_undone_by ON arrival_import (undone_by);

-- The file as it was sent: gone as soon as nothing needs it, and after some days in any case.
CREATE TABLE arrival_import_file
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    import       uuid     NOT NULL,
    content      bytea    NOT NULL,
    PRIMARY KEY (municipality, import),
    FOREIGN KEY (municipality, import) REFERENCES arrival_import (municipality, id)
);
CALL separate_by_municipality('arrival_import_file');

-- What a household that was known already was like before an import changed it and after, so that the import can be undone.
CREATE TABLE arrival_import_change
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    import       uuid     NOT NULL,
    household    uuid     NOT NULL,
    before       jsonb    NOT NULL,
    after        jsonb    NOT NULL,
    PRIMARY KEY (municipality, import, household),
    FOREIGN KEY (municipality, import) REFERENCES arrival_import (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id)
);
CREATE INDEX fk_arrival_import_change_household ON arrival_import_change (municipality, household);
CALL separate_by_municipality('arrival_import_change');

-- What a municipality has told about headings that are not our own.
CREATE TABLE arrival_heading
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    -- Letters and digits only, in lower case.
    heading      text        NOT NULL CHECK (heading <> ''),
    -- Null: not to be read.
    holds        text,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (municipality, heading)
);
CALL separate_by_municipality('arrival_heading');

-- Which tables hold rows about these households, and about these persons of other households, but for the tables that the
-- caller looks after herself. Asked before they are taken back, so that a table that comes later stands in the way by itself.
CREATE FUNCTION rows_about(households uuid[], persons uuid[], aside text[])
    RETURNS TABLE
            (
                household uuid,
                referrer  text
            )
    LANGUAGE plpgsql STABLE AS
$$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT c.relname AS referrer, a.attname AS pointer, t.relname AS target
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_class t ON t.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
        WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND cardinality(k.conkey) = 2
          AND t.relname IN ('household', 'person', 'plan', 'task') AND NOT c.relname = ANY (aside)
    LOOP
        IF reference.target = 'household' THEN
            RETURN QUERY EXECUTE format(
                'SELECT DISTINCT r.%1$I, %2$L::text FROM %2$I r WHERE r.%1$I = ANY ($1)', reference.pointer, reference.referrer)
                USING households;
        ELSIF reference.target = 'person' THEN
            RETURN QUERY EXECUTE format(
                'SELECT DISTINCT t.household, %2$L::text FROM person t JOIN %2$I r ON r.%1$I = t.id '
                    || 'WHERE t.household = ANY ($1) OR t.id = ANY ($2)',
                reference.pointer, reference.referrer)
                USING households, persons;
        ELSE
            RETURN QUERY EXECUTE format(
                'SELECT DISTINCT t.household, %2$L::text FROM %3$I t JOIN %2$I r ON r.%1$I = t.id WHERE t.household = ANY ($1)',
                reference.pointer, reference.referrer, reference.target)
                USING households;
        END IF;
    END LOOP;
END
$$;
