-- What administrators changed: users, units, functions, tokens, closing days, settings. Rows are only ever added.
CREATE TABLE access_change
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    -- Neither account nor token: the product itself.
    account      uuid REFERENCES account,
    token        uuid,
    kind         text        NOT NULL CHECK (kind IN ('MEMBER', 'UNIT', 'FUNCTION', 'TOKEN', 'CLOSED_DAY', 'SETTING')),
    -- An identifier, a day, or the key of a setting.
    subject      text        NOT NULL,
    field        text        NOT NULL,
    old_value    text,
    new_value    text,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, token) REFERENCES api_token (municipality, id)
);
CREATE INDEX idx_access_change_subject ON access_change (municipality, kind, subject, at);
CREATE INDEX fk_access_change_account ON access_change (account);
CREATE INDEX fk_access_change_token ON access_change (municipality, token);
CALL separate_by_municipality('access_change');
REVOKE UPDATE, DELETE ON access_change FROM "${app_role}";
