-- The supervisor's figures are counted from the index alone: all active tasks of a municipality by due date, with what they are
-- grouped by. It takes the place of the index that served lists of everyone's tasks, and serves those too.
DROP INDEX idx_task_due;
CREATE INDEX idx_task_due ON task (municipality, due_by, id) INCLUDE (unit, function, assignee, status, sensitivity)
    WHERE status IN ('OPEN', 'WAITING');
CREATE INDEX idx_task_waiting ON task (municipality, waiting_since, id) WHERE status = 'WAITING';
