-- Somebody has asked for a task to be done now.
ALTER TABLE task
    ADD COLUMN reminded_at timestamptz,
    ADD COLUMN reminded_by uuid REFERENCES account,
    ADD CONSTRAINT check_task_reminded CHECK (reminded_at IS NOT NULL OR reminded_by IS NULL);

CREATE INDEX fk_task_reminded_by ON task (reminded_by) WHERE reminded_by IS NOT NULL;

-- What each person had before her on a morning: made once a day, sent later.
CREATE TABLE digest
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    account      uuid        NOT NULL REFERENCES account,
    day          date        NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (municipality, account, day)
);
CREATE INDEX fk_digest_account ON digest (account);
CREATE INDEX idx_digest_day ON digest (municipality, day);
CALL separate_by_municipality('digest');

CREATE TABLE digest_task
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    account      uuid     NOT NULL,
    day          date     NOT NULL,
    task         uuid     NOT NULL,
    -- The first that holds: a task stands in the digest once.
    kind         text     NOT NULL CHECK (kind IN ('REMINDED', 'OVERDUE', 'DUE', 'WAITING')),
    PRIMARY KEY (municipality, account, day, task),
    FOREIGN KEY (municipality, account, day) REFERENCES digest (municipality, account, day) ON DELETE CASCADE,
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_digest_task_task ON digest_task (municipality, task);
CALL separate_by_municipality('digest_task');
