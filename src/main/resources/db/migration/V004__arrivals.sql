CREATE TABLE arrival_import
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    file_name    text        NOT NULL,
    imported_at  timestamptz NOT NULL,
    imported_by  uuid REFERENCES account,
    households_created  integer NOT NULL,
    households_updated  integer NOT NULL,
    households_unchanged integer NOT NULL,
    persons_created     integer NOT NULL,
    tasks_created       integer NOT NULL,
    rows_refused        integer NOT NULL,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX idx_arrival_import_at ON arrival_import (municipality, imported_at);
CREATE INDEX fk_arrival_import_by ON arrival_import (imported_by);
CALL separate_by_municipality('arrival_import');

CREATE TABLE arrival_refusal
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    import       uuid     NOT NULL,
    position     integer  NOT NULL,
    row_number   integer  NOT NULL,
    column_name  text     NOT NULL,
    value        text     NOT NULL,
    reason_key   text     NOT NULL,
    reason_args  text[]   NOT NULL DEFAULT '{}',
    PRIMARY KEY (municipality, import, position),
    FOREIGN KEY (municipality, import) REFERENCES arrival_import (municipality, id)
);
CALL separate_by_municipality('arrival_refusal');

CREATE TABLE arrival
(
    municipality   smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    household      uuid        NOT NULL,
    noticed_at     timestamptz NOT NULL,
    permit_date    date,
    decision_date  date,
    responsibility date,
    centre         text,
    expected_date  date        NOT NULL,
    expected_time  time,
    arrived_at     timestamptz,
    import         uuid,
    version        integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, household),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, import) REFERENCES arrival_import (municipality, id)
);
CREATE INDEX idx_arrival_expected ON arrival (municipality, expected_date, household) WHERE arrived_at IS NULL;
CREATE INDEX idx_arrival_arrived ON arrival (municipality, arrived_at) WHERE arrived_at IS NOT NULL;
CREATE INDEX fk_arrival_import ON arrival (municipality, import);
CALL separate_by_municipality('arrival');
