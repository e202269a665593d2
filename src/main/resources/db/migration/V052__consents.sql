-- What a person has consented to, as it was said: the newest about a person and a purpose holds. Rows are only ever added.
CREATE TABLE consent_statement
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    person       uuid        NOT NULL,
    -- Of the list of purposes that ships with the product.
    purpose      text        NOT NULL CHECK (purpose <> ''),
    -- The how-manieth statement of this person about this purpose: two who write at the same moment do not pass each other.
    number       integer     NOT NULL CHECK (number > 0),
    given        boolean     NOT NULL,
    -- The person herself, a guardian in the household, or a guardian outside it by name.
    said_by      uuid,
    said_by_name text,
    way          text        NOT NULL CHECK (way IN ('ORAL', 'WRITTEN', 'DIGITAL')),
    said_on      date        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    token        uuid,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, said_by) REFERENCES person (municipality, id),
    CONSTRAINT uniq_consent_statement_number UNIQUE (municipality, person, purpose, number),
    CONSTRAINT check_consent_statement_by CHECK ((said_by IS NULL) <> (said_by_name IS NULL))
);
CREATE INDEX fk_consent_statement_household ON consent_statement (municipality, household, at);
CREATE INDEX fk_consent_statement_said_by ON consent_statement (municipality, said_by);
CREATE INDEX fk_consent_statement_account ON consent_statement (account);
CALL separate_by_municipality('consent_statement');
REVOKE UPDATE, DELETE ON consent_statement FROM "${app_role}";
