-- A case that ended before its time: nobody comes, or another municipality goes on with it.
ALTER TABLE arrival
    ADD COLUMN ended_as     text CHECK (ended_as IN ('CANCELLED', 'MOVED_AWAY')),
    ADD COLUMN ended_at     timestamptz,
    ADD COLUMN ended_by     uuid REFERENCES account,
    ADD COLUMN ended_reason text,
    ADD CONSTRAINT check_arrival_ended CHECK ((ended_as IS NULL) = (ended_at IS NULL) AND (ended_as IS NULL) = (ended_reason IS NULL));
CREATE INDEX fk_arrival_ended_by ON arrival (ended_by) WHERE ended_by IS NOT NULL;
CREATE INDEX idx_arrival_month ON arrival (municipality, expected_date) WHERE ended_as IS NULL;

-- What became of an announcement, and why: the dates before are never lost.
CREATE TABLE arrival_change
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    kind         text        NOT NULL CHECK (kind IN ('REDATED', 'ARRIVED', 'NOT_ARRIVED', 'CANCELLED', 'RESUMED', 'MOVED_AWAY', 'MOVED_IN')),
    old_date     date,
    old_time     time,
    new_date     date,
    new_time     time,
    -- Null where a newer list or a form without a reason said so.
    reason       text,
    tasks        integer     NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES arrival (municipality, household)
);
CREATE INDEX fk_arrival_change_household ON arrival_change (municipality, household, at);
CREATE INDEX fk_arrival_change_account ON arrival_change (account);
CALL separate_by_municipality('arrival_change');
REVOKE UPDATE, DELETE ON arrival_change FROM "${app_role}";

-- The family's programme as it was begun elsewhere or here: both days are carried along, never computed by the product.
CREATE TABLE arrival_programme
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    household    uuid        NOT NULL,
    starts       date,
    ends         date,
    -- The municipality that it was begun in, where that is another one.
    begun_in     smallint,
    noted_at     timestamptz NOT NULL,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, household),
    FOREIGN KEY (municipality, household) REFERENCES arrival (municipality, household),
    CONSTRAINT check_arrival_programme_order CHECK (ends > starts)
);
CALL separate_by_municipality('arrival_programme');
