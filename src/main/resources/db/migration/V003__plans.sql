CREATE TABLE plan_template
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    key          text        NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*$'),
    version      integer     NOT NULL CHECK (version > 0),
    name_da      text        NOT NULL COLLATE "da-x-icu",
    name_en      text        NOT NULL,
    -- The YAML as published: the whole definition, for export and for moving families between versions.
    definition   text        NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid REFERENCES account,
    -- The newest version starts for new families until it is retired; families stay on theirs.
    retired_at   timestamptz,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_plan_template_version UNIQUE (municipality, key, version)
);
CREATE UNIQUE INDEX uniq_plan_template_current ON plan_template (municipality, key) WHERE retired_at IS NULL;
CREATE INDEX fk_plan_template_published_by ON plan_template (published_by);
CALL separate_by_municipality('plan_template');

CREATE TABLE plan_step
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    template     uuid     NOT NULL,
    key          text     NOT NULL,
    position     smallint NOT NULL,
    phase        text     NOT NULL,
    phase_da     text     NOT NULL,
    phase_en     text     NOT NULL,
    title_da     text     NOT NULL,
    title_en     text     NOT NULL,
    how_da       text     NOT NULL,
    how_en       text     NOT NULL,
    function     text     NOT NULL,
    timing       text     NOT NULL,
    rule_key     text,
    source       text     NOT NULL,
    fulfilled_by text,
    required     boolean  NOT NULL,
    initials     boolean  NOT NULL,
    sensitivity  text CHECK (sensitivity IN ('HEALTH', 'CHILD_CONCERN', 'PROTECTED_ADDRESS')),
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_plan_step_key UNIQUE (municipality, template, key),
    CONSTRAINT uniq_plan_step_position UNIQUE (municipality, template, position),
    FOREIGN KEY (municipality, template) REFERENCES plan_template (municipality, id)
);
CALL separate_by_municipality('plan_step');

CREATE TABLE plan
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    template     uuid        NOT NULL,
    started_at   timestamptz NOT NULL,
    started_by   uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_plan_household_template UNIQUE (municipality, household, template),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, template) REFERENCES plan_template (municipality, id)
);
CREATE INDEX fk_plan_template ON plan (municipality, template);
CREATE INDEX fk_plan_started_by ON plan (started_by);
CALL separate_by_municipality('plan');

-- A day, or a moment, that dates are counted from. A day becomes a moment when the hour is known.
CREATE TABLE anchor
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    household     uuid        NOT NULL,
    name          text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]*$'),
    day           date        NOT NULL,
    time_of_day   time,
    -- Expected until it has happened.
    happened      boolean     NOT NULL,
    set_at        timestamptz NOT NULL,
    PRIMARY KEY (municipality, household, name),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id)
);
CALL separate_by_municipality('anchor');

CREATE TABLE task
(
    municipality   smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id             uuid        NOT NULL,
    household      uuid        NOT NULL,
    person         uuid,
    plan           uuid        NOT NULL,
    step           uuid        NOT NULL,
    function       uuid        NOT NULL,
    unit           uuid        NOT NULL,
    assignee       uuid REFERENCES account,
    sensitivity    text,
    status         text        NOT NULL CHECK (status IN ('OPEN', 'WAITING', 'DONE', 'NOT_RELEVANT')),
    -- Null while the anchor is unknown, with the explanation saying what is waited for.
    not_before     timestamptz,
    due_by         timestamptz,
    explanation_da text        NOT NULL,
    explanation_en text        NOT NULL,
    -- A person has chosen the date: it no longer follows the anchor.
    moved          boolean     NOT NULL DEFAULT false,
    waiting_for    text,
    waiting_since  timestamptz,
    done_at        timestamptz,
    done_by        uuid REFERENCES account,
    initials       text,
    version        integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, plan) REFERENCES plan (municipality, id),
    FOREIGN KEY (municipality, step) REFERENCES plan_step (municipality, id),
    FOREIGN KEY (municipality, function) REFERENCES work_function (municipality, id),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id),
    CONSTRAINT check_task_window CHECK (not_before <= due_by),
    CONSTRAINT check_task_done CHECK ((status = 'DONE') = (done_at IS NOT NULL)),
    CONSTRAINT check_task_waiting CHECK ((status = 'WAITING') = (waiting_for IS NOT NULL) AND (waiting_for IS NULL) = (waiting_since IS NULL))
);
CREATE INDEX idx_task_assignee ON task (municipality, assignee, due_by, id) WHERE status IN ('OPEN', 'WAITING');
CREATE INDEX idx_task_unit ON task (municipality, unit, due_by, id) WHERE status IN ('OPEN', 'WAITING');
CREATE INDEX idx_task_due ON task (municipality, due_by, id) WHERE status IN ('OPEN', 'WAITING');
CREATE INDEX fk_task_household ON task (municipality, household);
CREATE INDEX fk_task_plan ON task (municipality, plan);
CREATE INDEX idx_task_done ON task (municipality, done_by, done_at) WHERE status = 'DONE';
CREATE INDEX fk_task_person ON task (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX fk_task_step ON task (municipality, step);
CALL separate_by_municipality('task');

-- What happened to a task, in order; the row of the task is only its present state.
CREATE TABLE task_event
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    task         uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    kind         text        NOT NULL CHECK (kind IN ('DONE', 'REOPENED', 'WAITING', 'RESUMED', 'MOVED', 'REDATED', 'REASSIGNED', 'NOT_RELEVANT')),
    reason       text,
    old_due_by   timestamptz,
    new_due_by   timestamptz,
    old_assignee uuid REFERENCES account,
    new_assignee uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_task_event_task ON task_event (municipality, task, at);
CALL separate_by_municipality('task_event');
