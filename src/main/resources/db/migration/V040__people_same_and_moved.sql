-- Who was found to be somebody who is there already is kept, hidden behind the one who stays; so is a household.
ALTER TABLE household ADD COLUMN merged_into uuid;
ALTER TABLE household ADD FOREIGN KEY (municipality, merged_into) REFERENCES household (municipality, id);
CREATE INDEX fk_household_merged_into ON household (municipality, merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE person ADD COLUMN merged_into uuid;
ALTER TABLE person ADD FOREIGN KEY (municipality, merged_into) REFERENCES person (municipality, id);
CREATE INDEX fk_person_merged_into ON person (municipality, merged_into) WHERE merged_into IS NOT NULL;
-- False until the person has been compared with the others, since she was added or last changed.
ALTER TABLE person ADD COLUMN compared boolean NOT NULL DEFAULT false;
CREATE INDEX idx_person_not_compared ON person (municipality, id) WHERE NOT compared;
CREATE INDEX idx_person_birth_date ON person (municipality, birth_date, id) WHERE merged_into IS NULL;
DROP INDEX uniq_person_main;
CREATE UNIQUE INDEX uniq_person_main ON person (municipality, household) WHERE relation = 'MAIN' AND merged_into IS NULL;

-- What the same person would have in common under another spelling, compared for equality: an index on likeness is not
-- used behind row-level security.
CREATE TABLE person_match_key
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    person       uuid     NOT NULL,
    key          text     NOT NULL CHECK (key <> ''),
    PRIMARY KEY (municipality, person, key),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id) ON DELETE CASCADE
);
CREATE INDEX idx_person_match_key_key ON person_match_key (municipality, key, person);
CALL separate_by_municipality('person_match_key');

-- Two persons who may be one, and what was decided about them.
CREATE TABLE possible_duplicate
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    first        uuid        NOT NULL,
    second       uuid        NOT NULL,
    score        smallint    NOT NULL CHECK (score BETWEEN 0 AND 100),
    reasons      text[]      NOT NULL,
    found_at     timestamptz NOT NULL,
    decision     text CHECK (decision IN ('DIFFERENT', 'SAME')),
    decided_at   timestamptz,
    decided_by   uuid REFERENCES account,
    PRIMARY KEY (municipality, first, second),
    FOREIGN KEY (municipality, first) REFERENCES person (municipality, id) ON DELETE CASCADE,
    FOREIGN KEY (municipality, second) REFERENCES person (municipality, id) ON DELETE CASCADE,
    CONSTRAINT check_possible_duplicate_order CHECK (first < second),
    CONSTRAINT check_possible_duplicate_decided CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX fk_possible_duplicate_second ON possible_duplicate (municipality, second);
CREATE INDEX fk_possible_duplicate_decided_by ON possible_duplicate (decided_by);
CREATE INDEX idx_possible_duplicate_open ON possible_duplicate (municipality, score, first, second) WHERE decision IS NULL;
CREATE INDEX idx_possible_duplicate_decided ON possible_duplicate (municipality, decided_at) WHERE decision = 'DIFFERENT';
CALL separate_by_municipality('possible_duplicate');

-- A merge, with all that is needed to take it back exactly.
CREATE TABLE person_merge
(
    municipality   smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id             uuid        NOT NULL,
    kept           uuid        NOT NULL,
    gone           uuid        NOT NULL,
    kept_household uuid        NOT NULL,
    gone_household uuid        NOT NULL,
    -- Whether the household of the one that is gone went with her.
    whole          boolean     NOT NULL,
    at             timestamptz NOT NULL,
    account        uuid REFERENCES account,
    before         jsonb       NOT NULL,
    undone_at      timestamptz,
    undone_by      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, kept) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, gone) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, kept_household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, gone_household) REFERENCES household (municipality, id)
);
CREATE INDEX fk_person_merge_kept ON person_merge (municipality, kept);
CREATE UNIQUE INDEX uniq_person_merge_gone ON person_merge (municipality, gone) WHERE undone_at IS NULL;
CREATE INDEX fk_person_merge_gone ON person_merge (municipality, gone);
CREATE INDEX fk_person_merge_kept_household ON person_merge (municipality, kept_household);
CREATE INDEX fk_person_merge_gone_household ON person_merge (municipality, gone_household);
CREATE INDEX fk_person_merge_account ON person_merge (account);
CREATE INDEX fk_person_merge_undone_by ON person_merge (undone_by);
CALL separate_by_municipality('person_merge');

-- Family that is expected to join a household here.
CREATE TABLE reunification
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    relation     text        NOT NULL CHECK (relation IN ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    first_names  text COLLATE "da-x-icu",
    last_name    text COLLATE "da-x-icu",
    birth_date   date,
    birth_estimated boolean  NOT NULL DEFAULT false,
    nationality  text,
    -- Unknown until the authorities have decided.
    expected_on  date,
    remarks      text,
    created_at   timestamptz NOT NULL,
    outcome      text CHECK (outcome IN ('ARRIVED', 'GIVEN_UP')),
    ended_at     timestamptz,
    -- Who she became when she came.
    person       uuid,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_reunification_has_a_name CHECK (coalesce(first_names, last_name) IS NOT NULL),
    CONSTRAINT check_reunification_ended CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    CONSTRAINT check_reunification_arrived CHECK (person IS NULL OR outcome = 'ARRIVED')
);
CREATE INDEX fk_reunification_household ON reunification (municipality, household);
CREATE INDEX fk_reunification_person ON reunification (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX idx_reunification_expected ON reunification (municipality, expected_on, id) WHERE outcome IS NULL;
CALL separate_by_municipality('reunification');

-- Somebody is found by a number that she no longer has, too.
CREATE INDEX idx_person_number_value ON person_number (municipality, value);
