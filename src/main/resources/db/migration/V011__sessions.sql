-- Sessions of people who are logged in, in Spring Session's form: any server answers the next click.
CREATE TABLE login_session
(
    primary_id            text PRIMARY KEY,
    session_id            text    NOT NULL,
    creation_time         bigint  NOT NULL,
    last_access_time      bigint  NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint  NOT NULL,
    -- The account's id.
    principal_name        text,
    CONSTRAINT uniq_login_session_id UNIQUE (session_id)
);
CREATE INDEX idx_login_session_expiry ON login_session (expiry_time);
CREATE INDEX idx_login_session_principal ON login_session (principal_name);

CREATE TABLE login_session_attributes
(
    session_primary_id text  NOT NULL REFERENCES login_session ON DELETE CASCADE,
    attribute_name     text  NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
