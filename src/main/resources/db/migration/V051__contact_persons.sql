-- Whom a family turns to. Each has one of the places that the cap gives (contactPersons.max): the place is at most the
-- cap, and nobody shares one, so two who are added at the same moment cannot both pass.
CREATE TABLE contact_person
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    account      uuid        NOT NULL REFERENCES account,
    place        smallint    NOT NULL CHECK (place > 0),
    -- The cap of that day: it may be another today.
    cap          smallint    NOT NULL,
    since        timestamptz NOT NULL,
    ended_at     timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    CONSTRAINT check_contact_person_within_cap CHECK (place <= cap),
    CONSTRAINT check_contact_person_order CHECK (ended_at >= since)
);
CREATE UNIQUE INDEX uniq_contact_person_place ON contact_person (municipality, household, place) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uniq_contact_person_account ON contact_person (municipality, household, account) WHERE ended_at IS NULL;
CREATE INDEX fk_contact_person_household ON contact_person (municipality, household);
CREATE INDEX fk_contact_person_account ON contact_person (account);
CALL separate_by_municipality('contact_person');

-- The few children who came alone are looked for among all households.
CREATE INDEX idx_household_unaccompanied ON household (municipality, name, id) WHERE kind = 'UNACCOMPANIED_MINOR';
