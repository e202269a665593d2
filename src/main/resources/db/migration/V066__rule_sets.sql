-- Rules of law, each municipality's own copy to check and change.
CREATE TABLE rule_set
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    key          text     NOT NULL,
    position     smallint NOT NULL,
    name_da      text     NOT NULL,
    name_en      text     NOT NULL,
    summary_da   text     NOT NULL,
    summary_en   text     NOT NULL,
    rule_group   text     NOT NULL CHECK (rule_group IN ('EVERYONE', 'UKRAINE')),
    valid_from   date     NOT NULL,
    valid_to     date,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_rule_set_key UNIQUE (municipality, key),
    CONSTRAINT check_rule_set_validity CHECK (valid_from <= valid_to)
);
CALL separate_by_municipality('rule_set');

CREATE TABLE law_rule
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    rule_set     uuid     NOT NULL,
    key          text     NOT NULL,
    position     smallint NOT NULL,
    -- What it says now is the version of this number.
    version      integer  NOT NULL CHECK (version > 0),
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_law_rule_key UNIQUE (municipality, rule_set, key),
    FOREIGN KEY (municipality, rule_set) REFERENCES rule_set (municipality, id)
);
CALL separate_by_municipality('law_rule');

-- Everything that a rule has ever said, with who wrote it.
CREATE TABLE law_rule_version
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    rule         uuid        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    title_da     text        NOT NULL,
    title_en     text        NOT NULL,
    text_da      text        NOT NULL,
    text_en      text        NOT NULL,
    source       text        NOT NULL,
    timing       text,
    valid_from   date        NOT NULL,
    valid_to     date,
    confirmed    boolean     NOT NULL,
    check_da     text,
    check_en     text,
    PRIMARY KEY (municipality, rule, version),
    FOREIGN KEY (municipality, rule) REFERENCES law_rule (municipality, id),
    CONSTRAINT check_law_rule_version_validity CHECK (valid_from <= valid_to),
    CONSTRAINT check_law_rule_version_check CHECK ((check_da IS NULL) = (check_en IS NULL))
);
CREATE INDEX fk_law_rule_version_account ON law_rule_version (account);
CALL separate_by_municipality('law_rule_version');
REVOKE UPDATE, DELETE ON law_rule_version FROM "${app_role}";
