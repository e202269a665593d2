-- How a task stood before two persons or households became one; taking that back reads it.
CREATE TABLE task_before_merge
(
    municipality  smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    merge         uuid     NOT NULL,
    task          uuid     NOT NULL,
    household     uuid     NOT NULL,
    person        uuid,
    plan          uuid     NOT NULL,
    status        text     NOT NULL,
    waiting_for   text,
    waiting_since timestamptz,
    -- Its version when the merge had changed it; a later one says that somebody has worked with it since.
    left_at       integer  NOT NULL,
    PRIMARY KEY (municipality, merge, task),
    FOREIGN KEY (municipality, merge) REFERENCES person_merge (municipality, id),
    FOREIGN KEY (municipality, task) REFERENCES task (municipality, id)
);
CREATE INDEX fk_task_before_merge_task ON task_before_merge (municipality, task);
CALL separate_by_municipality('task_before_merge');

-- The same for plans that went over to another household.
CREATE TABLE plan_before_merge
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    merge        uuid     NOT NULL,
    plan         uuid     NOT NULL,
    household    uuid     NOT NULL,
    PRIMARY KEY (municipality, merge, plan),
    FOREIGN KEY (municipality, merge) REFERENCES person_merge (municipality, id),
    FOREIGN KEY (municipality, plan) REFERENCES plan (municipality, id)
);
CREATE INDEX fk_plan_before_merge_plan ON plan_before_merge (municipality, plan);
CALL separate_by_municipality('plan_before_merge');
