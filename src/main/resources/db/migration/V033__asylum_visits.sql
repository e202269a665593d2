-- A visit at the asylum centre before the family comes (HED-1).
CREATE TABLE asylum_visit
(
    municipality      smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id                uuid        NOT NULL,
    household         uuid        NOT NULL,
    day               date        NOT NULL,
    centre            text        NOT NULL,
    note              text,
    contract_begun    boolean     NOT NULL,
    plan_begun        boolean     NOT NULL,
    child_assessment  boolean     NOT NULL,
    child_assessment_starts date,
    noted_at          timestamptz NOT NULL,
    noted_by          uuid REFERENCES account,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid REFERENCES account,
    version           integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES arrival (municipality, household),
    CONSTRAINT check_asylum_visit_assessment CHECK (child_assessment OR child_assessment_starts IS NULL),
    CONSTRAINT check_asylum_visit_withdrawn CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX fk_asylum_visit_household ON asylum_visit (municipality, household, day);
CREATE INDEX idx_asylum_visit_day ON asylum_visit (municipality, day, id) WHERE withdrawn_at IS NULL;
CREATE INDEX fk_asylum_visit_noted_by ON asylum_visit (noted_by);
CREATE INDEX fk_asylum_visit_withdrawn_by ON asylum_visit (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CALL separate_by_municipality('asylum_visit');

CREATE TABLE asylum_visit_attendee
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    visit        uuid     NOT NULL,
    position     smallint NOT NULL,
    name         text     NOT NULL,
    part         text     NOT NULL CHECK (part IN ('EMPLOYMENT', 'INTEGRATION', 'CHILDREN', 'HEALTH', 'HOUSING', 'INTERPRETER', 'OTHER')),
    PRIMARY KEY (municipality, visit, position),
    FOREIGN KEY (municipality, visit) REFERENCES asylum_visit (municipality, id)
);
CALL separate_by_municipality('asylum_visit_attendee');

-- What a person told: one thing in a row, so that the ladder and the search for a home can read it.
CREATE TABLE screening_item
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    topic        text        NOT NULL CHECK (topic IN ('EDUCATION', 'WORK', 'SELF_EMPLOYMENT', 'LANGUAGE', 'WISH', 'HEALTH')),
    what         text        NOT NULL,
    level        text CHECK (level IN ('NONE', 'PRIMARY', 'SECONDARY', 'VOCATIONAL', 'HIGHER', 'LITTLE', 'GOOD', 'FLUENT', 'FOR_WORK', 'FOR_EDUCATION', 'FOR_HOUSING')),
    years        smallint CHECK (years BETWEEN 0 AND 80),
    noted_at     timestamptz NOT NULL,
    noted_by     uuid REFERENCES account,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_screening_item_withdrawn CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX fk_screening_item_person ON screening_item (municipality, person, noted_at);
CREATE INDEX fk_screening_item_noted_by ON screening_item (noted_by);
CREATE INDEX fk_screening_item_withdrawn_by ON screening_item (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CALL separate_by_municipality('screening_item');
