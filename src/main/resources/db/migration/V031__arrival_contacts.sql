-- Contact with a family before it comes (HED-M4). A mistake is withdrawn, not removed.
CREATE TABLE arrival_contact
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    day          date        NOT NULL,
    how          text        NOT NULL CHECK (how IN ('PHONE', 'VIDEO', 'VISIT', 'LETTER', 'EMAIL', 'CENTRE')),
    contacted_by text        NOT NULL,
    outcome      text        NOT NULL,
    ladder_step  text,
    area         text,
    noted_at     timestamptz NOT NULL,
    noted_by     uuid REFERENCES account,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES arrival (municipality, household),
    CONSTRAINT check_arrival_contact_withdrawn CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX fk_arrival_contact_household ON arrival_contact (municipality, household, day);
CREATE INDEX fk_arrival_contact_noted_by ON arrival_contact (noted_by);
CREATE INDEX fk_arrival_contact_withdrawn_by ON arrival_contact (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CALL separate_by_municipality('arrival_contact');

-- Those whom the list of families without contact reads, by the day that counts.
CREATE INDEX idx_arrival_counts ON arrival (municipality, (coalesce(responsibility, expected_date)), household)
    WHERE arrived_at IS NULL AND ended_as IS NULL;
