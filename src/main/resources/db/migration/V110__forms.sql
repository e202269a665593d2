-- A questionnaire as the municipality has it: each edition is kept, as answers stay on the one that they answered.
CREATE TABLE form_edition
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    key          text        NOT NULL,
    edition      integer     NOT NULL CHECK (edition > 0),
    text         text        NOT NULL CHECK (char_length(text) <= 60000),
    -- As the product ships it, and not the municipality's own.
    shipped      boolean     NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_form_edition_edition UNIQUE (municipality, key, edition)
);
CREATE INDEX fk_form_edition_account ON form_edition (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('form_edition');
REVOKE UPDATE, DELETE, TRUNCATE ON form_edition FROM fodfaeste_app;

-- Out of use: nobody begins to answer it; what was answered stays.
CREATE TABLE form_withdrawal
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    key          text        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, key)
);
CREATE INDEX fk_form_withdrawal_account ON form_withdrawal (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('form_withdrawal');

-- Answers to a questionnaire, given at one time. "revision" counts what was submitted and corrected; 0 while it is a draft.
CREATE TABLE form_answer
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id            uuid        NOT NULL,
    -- The sender's own: what is sent twice is kept once.
    mark          text CHECK (char_length(mark) <= 60),
    edition       uuid        NOT NULL,
    form          text        NOT NULL,
    household     uuid,
    person        uuid,
    -- What it is about where that is no household: a group, a course.
    concerning    text CHECK (char_length(concerning) <= 120),
    answered_on   date        NOT NULL,
    -- At what it was given: a task, a visit, a meeting.
    occasion_kind text CHECK (occasion_kind ~ '^[A-Z_]{2,30}$'),
    occasion_ref  text CHECK (char_length(occasion_ref) <= 60),
    task          uuid,
    status        text        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    revision      integer     NOT NULL DEFAULT 0 CHECK (revision >= 0),
    started_at    timestamptz NOT NULL,
    started_by    uuid REFERENCES account,
    submitted_at  timestamptz,
    submitted_by  uuid REFERENCES account,
    version       integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, edition) REFERENCES form_edition (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id),
    CONSTRAINT uniq_form_answer_mark UNIQUE (municipality, mark),
    CONSTRAINT check_form_answer_subject CHECK (household IS NULL OR concerning IS NULL),
    CONSTRAINT check_form_answer_occasion CHECK ((occasion_kind IS NULL) = (occasion_ref IS NULL)),
    CONSTRAINT check_form_answer_submitted CHECK (status <> 'SUBMITTED' OR (revision > 0 AND submitted_at IS NOT NULL))
);
CREATE INDEX fk_form_answer_edition ON form_answer (municipality, edition);
CREATE INDEX fk_form_answer_household ON form_answer (municipality, household, form, answered_on);
CREATE INDEX fk_form_answer_person ON form_answer (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX fk_form_answer_task ON form_answer (municipality, task) WHERE task IS NOT NULL;
CREATE INDEX fk_form_answer_started_by ON form_answer (started_by) WHERE started_by IS NOT NULL;
CREATE INDEX fk_form_answer_submitted_by ON form_answer (submitted_by) WHERE submitted_by IS NOT NULL;
CREATE INDEX idx_form_answer_form ON form_answer (municipality, form, answered_on DESC, id DESC);
CALL separate_by_municipality('form_answer');

-- What was answered. Each revision has all of its values; those of a draft (revision 0) are replaced.
CREATE TABLE form_value
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    answer       uuid     NOT NULL,
    revision     integer  NOT NULL,
    question     text     NOT NULL,
    position     smallint NOT NULL,
    value        text CHECK (char_length(value) <= 2000),
    person       uuid,
    sensitivity  text CHECK (sensitivity IN ('HEALTH', 'CHILD_CONCERN')),
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_form_value_place UNIQUE (municipality, answer, revision, question, position),
    FOREIGN KEY (municipality, answer) REFERENCES form_answer (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_form_value_one CHECK ((value IS NULL) <> (person IS NULL))
);
CREATE INDEX fk_form_value_person ON form_value (municipality, person) WHERE person IS NOT NULL;
CALL separate_by_municipality('form_value');

-- What happened to answers.
CREATE TABLE form_event
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    answer       uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('STARTED', 'SUBMITTED', 'CORRECTED', 'UNDONE', 'WITHDRAWN', 'REINSTATED')),
    revision     integer     NOT NULL,
    reason       text CHECK (char_length(reason) <= 500),
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, answer) REFERENCES form_answer (municipality, id)
);
CREATE INDEX fk_form_event_answer ON form_event (municipality, answer, at);
CREATE INDEX fk_form_event_account ON form_event (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('form_event');
REVOKE UPDATE, DELETE, TRUNCATE ON form_event FROM fodfaeste_app;

-- Which tasks were done by an answer: they are open again where it is taken back.
CREATE TABLE form_answer_task
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    answer       uuid     NOT NULL,
    task         uuid     NOT NULL,
    PRIMARY KEY (municipality, answer, task),
    FOREIGN KEY (municipality, answer) REFERENCES form_answer (municipality, id),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_form_answer_task_task ON form_answer_task (municipality, task);
CALL separate_by_municipality('form_answer_task');

-- The questionnaire whose answers do the tasks of a step.
ALTER TABLE plan_step
    ADD COLUMN form text;
