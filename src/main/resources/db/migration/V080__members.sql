-- An account is a person; a member is that person in one municipality: how she is reached there and when she was last there.
CREATE TABLE member
(
    municipality  smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    account       uuid     NOT NULL REFERENCES account,
    email         text CHECK (email <> ''),
    phone         text CHECK (phone <> ''),
    last_login_at timestamptz,
    -- Deactivated: the memberships that ended at this moment come back if she does.
    left_at       timestamptz,
    version       integer  NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, account)
);
CREATE INDEX fk_member_account ON member (account);

-- The municipality that answers for the account: it alone changes the name and gives a new password. Another one, where
-- she works too, could otherwise take the account over.
ALTER TABLE account ADD COLUMN managed_by smallint REFERENCES municipality;
CREATE INDEX fk_account_managed_by ON account (managed_by);

-- Those who are members already; the owner of the tables sees them for as long as that takes.
ALTER TABLE membership NO FORCE ROW LEVEL SECURITY;
INSERT INTO member (municipality, account, left_at)
SELECT municipality, account, CASE WHEN bool_and(ended_at IS NOT NULL) THEN max(ended_at) END
FROM membership
GROUP BY municipality, account;
UPDATE account
SET managed_by = (SELECT m.municipality
                  FROM membership m
                  WHERE m.account = account.id
                  ORDER BY m.created_at, m.municipality
                  LIMIT 1);
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CALL separate_by_municipality('member');

-- A closed unit gets no new work; what it did stays readable.
ALTER TABLE unit ADD COLUMN closed_at timestamptz;
ALTER TABLE unit ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE work_function ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE setting ADD COLUMN version integer NOT NULL DEFAULT 0;
