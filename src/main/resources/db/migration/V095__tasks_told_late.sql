-- A date that had passed before the plan could know of it is nobody's delay: when the plan came to know it. A step of which the
-- notice came too late is no step that was forgotten, and the two are counted apart.
ALTER TABLE task
    ADD COLUMN told_late_at timestamptz,
    ADD CONSTRAINT check_task_told_late CHECK (coalesce(due_by < told_late_at, told_late_at IS NULL));
-- How a task was before something that can be taken back.
ALTER TABLE task_before ADD COLUMN told_late_at timestamptz;
ALTER TABLE plan_move_task ADD COLUMN told_late_at timestamptz;

-- What a date that was worked out just now makes of it. A task that was late by the date that it had stays late: only what was
-- not due yet, had no date, or was told late before can be told late.
CREATE FUNCTION told_late(old_due timestamptz, old_told timestamptz, new_due timestamptz, worked_out timestamptz)
    RETURNS timestamptz
    IMMUTABLE
    LANGUAGE sql
AS
$$
SELECT CASE
           WHEN new_due = old_due THEN old_told
           WHEN new_due < worked_out AND (old_due IS NULL OR old_due >= worked_out OR old_told IS NOT NULL) THEN worked_out
           END
$$;

-- Open tasks whose date was there from the start, and had passed by then. They are changed by a query of the owner, who would
-- see none.
ALTER TABLE plan NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
UPDATE task t
SET told_late_at = p.started_at
FROM plan p
WHERE p.municipality = t.municipality AND p.id = t.plan AND t.status IN ('OPEN', 'WAITING') AND t.due_by < p.started_at
  AND NOT t.moved AND t.repeats IS NULL;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE plan FORCE ROW LEVEL SECURITY;

-- They are counted from the indexes alone, as all active tasks are.
DROP INDEX idx_task_due;
CREATE INDEX idx_task_due ON task (municipality, due_by, id)
    INCLUDE (unit, function, assignee, status, sensitivity, told_late_at)
    WHERE status IN ('OPEN', 'WAITING');
DROP INDEX idx_task_assignee;
CREATE INDEX idx_task_assignee ON task (municipality, assignee, due_by, id)
    INCLUDE (unit, function, step, status, sensitivity, told_late_at)
    WHERE status IN ('OPEN', 'WAITING');

-- In a morning's digest they stand by themselves.
ALTER TABLE digest_task
    DROP CONSTRAINT digest_task_kind_check,
    ADD CONSTRAINT check_digest_task_kind CHECK (kind IN ('REMINDED', 'OVERDUE', 'TOLD_LATE', 'DUE', 'WAITING'));
