CREATE TABLE case_counter
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    year         smallint NOT NULL,
    last         integer  NOT NULL,
    PRIMARY KEY (municipality, year)
);
CALL separate_by_municipality('case_counter');

CREATE TABLE household
(
    municipality      smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id                uuid        NOT NULL,
    case_number       text        NOT NULL,
    -- The number by which whoever announced the household knows it; a second file finds it again by this.
    source_number     text,
    name              text        NOT NULL COLLATE "da-x-icu",
    kind              text        NOT NULL CHECK (kind IN ('REFUGEE', 'QUOTA_REFUGEE', 'FAMILY_REUNIFIED', 'UNACCOMPANIED_MINOR', 'UKRAINE')),
    address           text,
    protected_address boolean     NOT NULL DEFAULT false,
    remarks           text,
    created_at        timestamptz NOT NULL,
    version           integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_household_case_number UNIQUE (municipality, case_number)
);
CREATE UNIQUE INDEX uniq_household_source_number ON household (municipality, source_number) WHERE source_number IS NOT NULL;
CREATE INDEX idx_household_name ON household (municipality, name, id);
CALL separate_by_municipality('household');

CREATE TABLE person
(
    municipality     smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id               uuid        NOT NULL,
    household        uuid        NOT NULL,
    -- Order in the household: the main person is 0.
    position         smallint    NOT NULL,
    relation         text        NOT NULL CHECK (relation IN ('MAIN', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    first_names      text COLLATE "da-x-icu",
    last_name        text COLLATE "da-x-icu",
    birth_date       date,
    birth_estimated  boolean     NOT NULL DEFAULT false,
    gender           text CHECK (gender IN ('FEMALE', 'MALE', 'OTHER')),
    nationality      text,
    language         text,
    dialect          text,
    interpreter      boolean,
    phone            text,
    email            text,
    -- Names in lower case without accents, for search.
    search           text        NOT NULL,
    created_at       timestamptz NOT NULL,
    version          integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    CONSTRAINT check_person_has_a_name CHECK (coalesce(first_names, last_name) IS NOT NULL)
);
CREATE INDEX fk_person_household ON person (municipality, household, position);
CREATE UNIQUE INDEX uniq_person_main ON person (municipality, household) WHERE relation = 'MAIN';
CALL separate_by_municipality('person');

-- Numbers change: a foreigner number first, perhaps a replacement number, then a CPR number. None is ever a key.
CREATE TABLE person_number
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('CPR', 'REPLACEMENT', 'FOREIGNER')),
    value        text        NOT NULL CHECK (value <> ''),
    given_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_person_number_order CHECK (ended_at >= given_at)
);
CREATE UNIQUE INDEX uniq_person_number_current ON person_number (municipality, person, kind) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uniq_person_number_value ON person_number (municipality, kind, value) WHERE ended_at IS NULL;
CREATE INDEX fk_person_number_person ON person_number (municipality, person);
CALL separate_by_municipality('person_number');

-- Which person fills which function for a household.
CREATE TABLE household_team
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    household    uuid        NOT NULL,
    function     uuid        NOT NULL,
    account      uuid        NOT NULL REFERENCES account,
    since        timestamptz NOT NULL,
    PRIMARY KEY (municipality, household, function),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, function) REFERENCES work_function (municipality, id)
);
CREATE INDEX fk_household_team_function ON household_team (municipality, function);
CREATE INDEX fk_household_team_account ON household_team (account);
CALL separate_by_municipality('household_team');

-- The units that have work to do for a household: who is restricted to a unit sees these households.
CREATE TABLE household_unit
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    household    uuid     NOT NULL,
    unit         uuid     NOT NULL,
    PRIMARY KEY (municipality, household, unit),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id)
);
CREATE INDEX fk_household_unit_unit ON household_unit (municipality, unit, household);
CALL separate_by_municipality('household_unit');

-- What was changed on a household or person: the old value is never lost.
CREATE TABLE people_change
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    person       uuid,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    field        text        NOT NULL,
    old_value    text,
    new_value    text,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id)
);
CREATE INDEX fk_people_change_household ON people_change (municipality, household, at);
CREATE INDEX fk_people_change_person ON people_change (municipality, person);
CREATE INDEX fk_people_change_account ON people_change (account);
CALL separate_by_municipality('people_change');
