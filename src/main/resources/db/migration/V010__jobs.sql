-- Work that waits for its time, in db-scheduler's form. It names ids only, and no person's account can read it by itself:
-- a job says which municipality it works in, and works there through the same gate as everyone.
CREATE TABLE job
(
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX idx_job_due ON job (execution_time);
CREATE INDEX idx_job_heartbeat ON job (last_heartbeat);
