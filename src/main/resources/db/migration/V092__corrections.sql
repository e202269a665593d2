-- What was corrected about a person, and about who gave way to her as the main person, so that it can be undone.
CREATE TABLE person_correction
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    before       jsonb       NOT NULL,
    after        jsonb       NOT NULL,
    undone_at    timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id)
);
CREATE INDEX fk_person_correction_person ON person_correction (municipality, person, at);
CREATE INDEX fk_person_correction_account ON person_correction (account);
CALL separate_by_municipality('person_correction');
