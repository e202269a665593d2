-- A step may be due at another time for some kinds of household or person: the first alternative that fits counts.
ALTER TABLE plan_step
    ADD COLUMN clocks jsonb;

-- A day that one person's tasks are counted from instead of her family's. Of several of one name what was set last counts: two
-- persons who were found to be one may each have brought one.
CREATE TABLE person_day
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    name         text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]*$'),
    day          date        NOT NULL,
    set_at       timestamptz NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id) ON DELETE CASCADE
);
CREATE INDEX fk_person_day_person ON person_day (municipality, person, name);
CREATE INDEX idx_person_day_name ON person_day (municipality, name);
CALL separate_by_municipality('person_day');
