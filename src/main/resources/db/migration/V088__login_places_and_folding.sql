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

-- By which version of the rules (people.household.SearchText) a name was folded; what was folded by another one is done
-- again at the next start.
ALTER TABLE person ADD COLUMN folding smallint NOT NULL DEFAULT 0;
CREATE INDEX idx_person_folding ON person (municipality, folding, id);
