-- Households that an undone list had brought in: nothing is left of them but what they were called, so that the audit trail,
-- which points to them, can still say whom it speaks of. Rows are only ever added.
CREATE TABLE household_removed
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    case_number  text        NOT NULL,
    name         text        NOT NULL COLLATE "da-x-icu",
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX fk_household_removed_account ON household_removed (account);
CALL separate_by_municipality('household_removed');
REVOKE UPDATE, DELETE ON household_removed FROM "${app_role}";
