-- Which rows of any module a merge has moved to the one who stays; taking it back reads it.
CREATE TABLE merge_moved
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    merge        uuid     NOT NULL,
    table_name   text     NOT NULL,
    column_name  text     NOT NULL,
    row_id       uuid     NOT NULL,
    PRIMARY KEY (municipality, merge, table_name, column_name, row_id),
    FOREIGN KEY (municipality, merge) REFERENCES person_merge (municipality, id)
);
CALL separate_by_municipality('merge_moved');

-- What the dates of the household that stays were counted from before a merge.
CREATE TABLE anchor_before_merge
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    merge        uuid        NOT NULL,
    name         text        NOT NULL,
    day          date        NOT NULL,
    time_of_day  time,
    happened     boolean     NOT NULL,
    set_at       timestamptz NOT NULL,
    PRIMARY KEY (municipality, merge, name),
    FOREIGN KEY (municipality, merge) REFERENCES person_merge (municipality, id)
);
CALL separate_by_municipality('anchor_before_merge');

-- Two ways here that became one: the one of the case that is gone is out of all lists.
ALTER TABLE arrival
    DROP CONSTRAINT arrival_ended_as_check,
    ADD CONSTRAINT check_arrival_ended_as CHECK (ended_as IN ('CANCELLED', 'MOVED_AWAY', 'MERGED'));

-- The ways here of both cases before a merge.
CREATE TABLE arrival_before_merge
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    merge        uuid     NOT NULL,
    household    uuid     NOT NULL,
    -- Null where it had none.
    arrival      jsonb,
    programme    jsonb,
    -- Their versions as the merge left them: later ones say that somebody has changed them since.
    arrival_left   integer,
    programme_left integer,
    PRIMARY KEY (municipality, merge, household),
    FOREIGN KEY (municipality, merge) REFERENCES person_merge (municipality, id)
);
CALL separate_by_municipality('arrival_before_merge');
