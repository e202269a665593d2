-- From where each account was logged in to, as hashes of an address or of a browser's value: whoever guesses passwords
-- elsewhere must not lock out whoever logs in from where she always does.
CREATE TABLE login_place
(
    account uuid        NOT NULL REFERENCES account,
    key     bytea       NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);
CREATE INDEX idx_login_place_key ON login_place (key, last_at);
