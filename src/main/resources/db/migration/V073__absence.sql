-- Somebody is away: what she has to do by her last day is shown to whoever covers for her, and is hers again afterwards.
CREATE TABLE absence
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    account      uuid        NOT NULL REFERENCES account,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    -- A colleague, or the basket of a unit.
    cover        uuid REFERENCES account,
    unit         uuid,
    noted_by     uuid REFERENCES account,
    noted_at     timestamptz NOT NULL,
    -- Taken back, or back before the last day.
    ended_at     timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id),
    CONSTRAINT check_absence_days CHECK (first_day <= last_day),
    CONSTRAINT check_absence_cover CHECK ((cover IS NULL) <> (unit IS NULL)),
    CONSTRAINT check_absence_own_cover CHECK (cover <> account),
    CONSTRAINT excl_absence_days EXCLUDE USING gist (municipality WITH =, account WITH =, daterange(first_day, last_day, '[]') WITH &&)
        WHERE (ended_at IS NULL)
);
CREATE INDEX fk_absence_account ON absence (municipality, account, last_day);
CREATE INDEX fk_absence_cover ON absence (cover) WHERE cover IS NOT NULL;
CREATE INDEX fk_absence_noted_by ON absence (noted_by);
CREATE INDEX idx_absence_last_day ON absence (municipality, last_day) WHERE ended_at IS NULL;
CREATE INDEX fk_absence_unit ON absence (municipality, unit) WHERE unit IS NOT NULL;
CALL separate_by_municipality('absence');
