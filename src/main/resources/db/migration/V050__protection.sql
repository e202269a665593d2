-- Why somebody looked, where she had to say so.
ALTER TABLE audit_entry
    ADD COLUMN reason      text,
    ADD COLUMN explanation text,
    ADD CONSTRAINT check_audit_entry_reason CHECK ((reason IS NULL) = (explanation IS NULL));
-- What another system did, for the auditor.
CREATE INDEX idx_audit_entry_token ON audit_entry (municipality, token, at) WHERE token IS NOT NULL;
CREATE INDEX idx_audit_entry_reason ON audit_entry (municipality, at) WHERE reason IS NOT NULL;

-- A case that somebody opened for herself although it is closed to her. It ends by itself after three hours.
CREATE TABLE glass_opening
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id            uuid        NOT NULL,
    account       uuid        NOT NULL REFERENCES account,
    household     uuid        NOT NULL,
    case_number   text        NOT NULL,
    sensitivities text[]      NOT NULL DEFAULT '{}' CHECK (sensitivities <@ ARRAY ['HEALTH', 'CHILD_CONCERN', 'PROTECTED_ADDRESS']),
    reason        text        NOT NULL,
    explanation   text        NOT NULL CHECK (length(explanation) >= 10),
    opened_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    closed_at     timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    CONSTRAINT check_glass_opening_three_hours CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '3 hours'),
    CONSTRAINT check_glass_opening_order CHECK (closed_at >= opened_at)
);
CREATE INDEX fk_glass_opening_account ON glass_opening (account, ends_at);
CREATE INDEX fk_glass_opening_household ON glass_opening (municipality, household, opened_at);
CREATE INDEX idx_glass_opening_at ON glass_opening (municipality, opened_at, id);
CALL separate_by_municipality('glass_opening');
-- What was opened cannot be made undone; it can only be closed earlier.
REVOKE UPDATE, DELETE ON glass_opening FROM "${app_role}";
GRANT UPDATE (closed_at) ON glass_opening TO "${app_role}";

-- Whose whole CPR number somebody has seen, and why. Counted, so that nobody reads a register that way.
CREATE TABLE number_reveal
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    -- The account or the token.
    revealed_to  uuid        NOT NULL,
    person       uuid        NOT NULL,
    reason       text        NOT NULL,
    explanation  text        NOT NULL CHECK (length(explanation) >= 10),
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id)
);
CREATE INDEX idx_number_reveal_by ON number_reveal (municipality, revealed_to, at);
CREATE INDEX fk_number_reveal_person ON number_reveal (municipality, person);
CALL separate_by_municipality('number_reveal');
REVOKE UPDATE, DELETE ON number_reveal FROM "${app_role}";
