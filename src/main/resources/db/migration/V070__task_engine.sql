-- Steps that an event does, steps that come again, comments, and what undoing needs.
ALTER TABLE task
    -- The event that did it; null where a person did.
    ADD COLUMN done_event text,
    -- The held task that this one is the next of.
    ADD COLUMN repeats    uuid,
    ADD FOREIGN KEY (municipality, repeats) REFERENCES task (municipality, id),
    ADD CONSTRAINT check_task_event_done CHECK (done_event IS NULL OR status = 'DONE');
-- The next one is made once only, however often the last is done and opened again.
CREATE UNIQUE INDEX uniq_task_repeats ON task (municipality, repeats) WHERE repeats IS NOT NULL;

ALTER TABLE task_event
    DROP CONSTRAINT task_event_kind_check,
    ADD CONSTRAINT check_task_event_kind CHECK (kind IN
        ('DONE', 'REOPENED', 'WAITING', 'RESUMED', 'MOVED', 'REDATED', 'REASSIGNED', 'NOT_RELEVANT', 'FULFILLED', 'REPEATED',
         'RETRACTED', 'UNDONE', 'REMINDED'));

CREATE TABLE task_comment
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    task         uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    text         text        NOT NULL CHECK (text <> '' AND char_length(text) <= 2000),
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_task_comment_task ON task_comment (municipality, task, at);
CALL separate_by_municipality('task_comment');
REVOKE UPDATE, DELETE ON task_comment FROM "${app_role}";

-- How tasks were before something was done to one or many of them, so that it can be undone. Kept for a day.
CREATE TABLE task_before
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    batch         uuid        NOT NULL,
    task          uuid        NOT NULL,
    at            timestamptz NOT NULL,
    account       uuid,
    token         uuid,
    version       integer     NOT NULL,
    status        text        NOT NULL,
    not_before    timestamptz,
    due_by        timestamptz,
    moved         boolean     NOT NULL,
    waiting_for   text,
    waiting_since timestamptz,
    done_at       timestamptz,
    done_by       uuid,
    done_event    text,
    initials      text,
    assignee      uuid,
    unit          uuid        NOT NULL,
    PRIMARY KEY (municipality, batch, task),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_task_before_task ON task_before (municipality, task);
CREATE INDEX idx_task_before_at ON task_before (municipality, at);
CALL separate_by_municipality('task_before');
