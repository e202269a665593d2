-- Who went from one household to another, so that it can be taken back; those who went together in a split have the same occasion.
CREATE TABLE person_move
(
    municipality   smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id             uuid        NOT NULL,
    -- Of a move its own identifier, of a split one for all who went.
    occasion       uuid        NOT NULL,
    position       smallint    NOT NULL,
    person         uuid        NOT NULL,
    from_household uuid        NOT NULL,
    to_household   uuid        NOT NULL,
    -- Whether the household was opened for it.
    opened         boolean     NOT NULL,
    old_relation   text        NOT NULL CHECK (old_relation IN ('MAIN', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    new_relation   text        NOT NULL CHECK (new_relation IN ('MAIN', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    -- Who became the main person of the household that she left, and what she was to her before.
    heir           uuid,
    heir_relation  text CHECK (heir_relation IN ('MAIN', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    at             timestamptz NOT NULL,
    account        uuid REFERENCES account,
    undone_at      timestamptz,
    undone_by      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, from_household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, to_household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, heir) REFERENCES person (municipality, id),
    CONSTRAINT check_person_move_heir CHECK ((heir IS NULL) = (heir_relation IS NULL)),
    CONSTRAINT check_person_move_undone CHECK (undone_by IS NULL OR undone_at IS NOT NULL)
);
CREATE INDEX idx_person_move_occasion ON person_move (municipality, occasion);
CREATE INDEX fk_person_move_person ON person_move (municipality, person);
CREATE INDEX fk_person_move_heir ON person_move (municipality, heir);
CREATE INDEX fk_person_move_from ON person_move (municipality, from_household);
CREATE INDEX fk_person_move_to ON person_move (municipality, to_household);
CREATE INDEX fk_person_move_account ON person_move (account);
CREATE INDEX fk_person_move_undone_by ON person_move (undone_by);
CALL separate_by_municipality('person_move');
