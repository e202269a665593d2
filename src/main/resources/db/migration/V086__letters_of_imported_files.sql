-- A text file does not always say how its letters are written: then somebody chooses, before its columns are looked at.
ALTER TABLE arrival_import
    DROP CONSTRAINT arrival_import_state_check,
    ADD CONSTRAINT arrival_import_state_check
        CHECK (state IN ('ENCODING', 'COLUMNS', 'CHECK', 'RUNNING', 'FAILED', 'DONE', 'UNDOING', 'UNDONE', 'DROPPED')),
    -- What was chosen; NULL where the file says it itself.
    ADD COLUMN encoding text,
    -- The headings of which nobody knows what they mean: their cells are not read, and whoever sent the file is told.
    ADD COLUMN unread text[] NOT NULL DEFAULT '{}';
