-- Tenancy: each transaction names its municipality once; a row of another one can be neither seen nor written.
CREATE FUNCTION current_municipality() RETURNS smallint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('fodfaeste.municipality', true), '')::smallint;

COMMENT ON FUNCTION current_municipality() IS
    'The municipality of this transaction; null outside one, so that nothing is visible by accident.';

CREATE FUNCTION current_account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('fodfaeste.account', true), '')::uuid;

-- FORCE: the rule holds for the owner of the tables too, where one database user plays both parts.
CREATE PROCEDURE separate_by_municipality(tenant_table regclass)
    LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own_municipality ON %s USING (municipality = current_municipality())', tenant_table);
END
$$;

CREATE TABLE municipality
(
    municipality smallint PRIMARY KEY CHECK (municipality > 0),
    name         text        NOT NULL,
    test_data    boolean     NOT NULL DEFAULT false,
    opened_at    timestamptz NOT NULL
);

CREATE TABLE account
(
    id            uuid PRIMARY KEY,
    login         text        NOT NULL CHECK (login = lower(login) AND login <> ''),
    name          text        NOT NULL CHECK (name <> ''),
    password_hash text        NOT NULL,
    -- A one-time password: the next login must choose a new one.
    must_change   boolean     NOT NULL DEFAULT false,
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL,
    CONSTRAINT uniq_account_login UNIQUE (login)
);

-- Failed logins, counted by login and by address; the key is a hash, so that no name is kept of someone who has no account.
CREATE TABLE login_throttle
(
    key           bytea PRIMARY KEY,
    failures      integer     NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz
);

CREATE TABLE unit
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    name         text     NOT NULL COLLATE "da-x-icu" CHECK (name <> ''),
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_unit_name UNIQUE (municipality, name)
);
CALL separate_by_municipality('unit');

CREATE TABLE membership
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id            uuid        NOT NULL,
    account       uuid        NOT NULL REFERENCES account,
    role          text        NOT NULL CHECK (role IN ('CASE_WORKER', 'TEAM_LEADER', 'PARTNER', 'SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR')),
    unit          uuid,
    sensitivities text[]      NOT NULL DEFAULT '{}' CHECK (sensitivities <@ ARRAY ['HEALTH', 'CHILD_CONCERN', 'PROTECTED_ADDRESS']),
    created_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id),
    CONSTRAINT check_membership_partner_has_unit CHECK (role <> 'PARTNER' OR unit IS NOT NULL)
);
CREATE INDEX idx_membership_account ON membership (account) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uniq_membership_role ON membership (municipality, account, role, unit) NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX fk_membership_unit ON membership (municipality, unit);
CALL separate_by_municipality('membership');
-- At login, before a municipality is chosen, an account sees where it is a member: its own rows, and only to read.
CREATE POLICY own_memberships ON membership FOR SELECT
    USING (current_municipality() IS NULL AND account = current_account());

-- What people work with: the municipality's own list. A plan's step names one; a household's team says who fills it.
CREATE TABLE work_function
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    key          text     NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*$'),
    name_da      text     NOT NULL COLLATE "da-x-icu",
    name_en      text     NOT NULL,
    unit         uuid     NOT NULL,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_work_function_key UNIQUE (municipality, key),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id)
);
CREATE INDEX fk_work_function_unit ON work_function (municipality, unit);
CALL separate_by_municipality('work_function');

CREATE TABLE function_holder
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    function     uuid     NOT NULL,
    account      uuid     NOT NULL REFERENCES account,
    PRIMARY KEY (municipality, function, account),
    FOREIGN KEY (municipality, function) REFERENCES work_function (municipality, id)
);
CREATE INDEX fk_function_holder_account ON function_holder (account);
CALL separate_by_municipality('function_holder');

CREATE TABLE api_token
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    name         text        NOT NULL CHECK (name <> ''),
    secret_hash  bytea       NOT NULL,
    scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    created_at   timestamptz NOT NULL,
    created_by   uuid REFERENCES account,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_on date,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_api_token_secret UNIQUE (municipality, secret_hash)
);
CREATE INDEX fk_api_token_created_by ON api_token (created_by);
CALL separate_by_municipality('api_token');

CREATE TABLE closed_day
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    day          date     NOT NULL,
    name         text     NOT NULL CHECK (name <> ''),
    PRIMARY KEY (municipality, day)
);
CALL separate_by_municipality('closed_day');

CREATE TABLE setting
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    key          text     NOT NULL,
    value        text     NOT NULL,
    PRIMARY KEY (municipality, key)
);
CALL separate_by_municipality('setting');

-- Who looked at or changed what. Rows are only ever added.
CREATE TABLE audit_entry
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid,
    token        uuid,
    action       text        NOT NULL,
    wrote        boolean     NOT NULL,
    -- Households, persons and tasks that were shown or changed.
    subjects     uuid[]      NOT NULL DEFAULT '{}',
    PRIMARY KEY (municipality, id)
);
CREATE INDEX idx_audit_entry_at ON audit_entry (municipality, at);
CREATE INDEX idx_audit_entry_account ON audit_entry (municipality, account, at);
CREATE INDEX idx_audit_entry_subjects ON audit_entry USING gin (subjects);
CALL separate_by_municipality('audit_entry');
