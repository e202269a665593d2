-- Families that are moved to a newer version of their template, many at a time.
CREATE TABLE plan_move_run
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    to_template  uuid        NOT NULL,
    asked_at     timestamptz NOT NULL,
    asked_by     uuid REFERENCES account,
    -- How many families were behind when it was asked for.
    families     integer     NOT NULL,
    -- The last plan that was looked at: where a run goes on that was interrupted.
    reached      uuid,
    finished_at  timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, to_template) REFERENCES plan_template (municipality, id)
);
CREATE INDEX fk_plan_move_run_to_template ON plan_move_run (municipality, to_template, asked_at);
CREATE INDEX fk_plan_move_run_asked_by ON plan_move_run (asked_by);
CALL separate_by_municipality('plan_move_run');

CREATE TABLE plan_move
(
    municipality  smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id            uuid        NOT NULL,
    run           uuid        NOT NULL,
    plan          uuid        NOT NULL,
    household     uuid        NOT NULL,
    from_template uuid        NOT NULL,
    moved_at      timestamptz NOT NULL,
    undone_at     timestamptz,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_plan_move_run UNIQUE (municipality, run, plan),
    FOREIGN KEY (municipality, run) REFERENCES plan_move_run (municipality, id),
    FOREIGN KEY (municipality, plan) REFERENCES plan (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, from_template) REFERENCES plan_template (municipality, id)
);
CREATE INDEX fk_plan_move_plan ON plan_move (municipality, plan);
CREATE INDEX fk_plan_move_household ON plan_move (municipality, household);
CREATE INDEX fk_plan_move_from_template ON plan_move (municipality, from_template);
CALL separate_by_municipality('plan_move');

-- What a move did to each task, with what the task was before, so that the move can be undone. A task that was added is
-- gone when the move has been undone: its id stays here.
CREATE TABLE plan_move_task
(
    municipality   smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    move           uuid     NOT NULL,
    task           uuid     NOT NULL,
    kind           text     NOT NULL CHECK (kind IN ('ADDED', 'DROPPED', 'KEPT')),
    -- The task's version after the move: while it is still that, nothing was built on it.
    version        integer  NOT NULL,
    step           uuid,
    function       uuid,
    unit           uuid,
    assignee       uuid,
    sensitivity    text,
    status         text,
    not_before     timestamptz,
    due_by         timestamptz,
    explanation_da text,
    explanation_en text,
    waiting_for    text,
    waiting_since  timestamptz,
    PRIMARY KEY (municipality, move, task),
    FOREIGN KEY (municipality, move) REFERENCES plan_move (municipality, id)
);
CREATE INDEX idx_plan_move_task_dropped ON plan_move_task (municipality, task) WHERE kind = 'DROPPED';
CALL separate_by_municipality('plan_move_task');
