-- The numbers beside a person's tasks are counted each time her list is shown, of many more than are on the page: from the
-- index alone, as those of everybody's are (idx_task_due), instead of from a row each.
DROP INDEX idx_task_assignee;
CREATE INDEX idx_task_assignee ON task (municipality, assignee, due_by, id) INCLUDE (unit, function, step, status, sensitivity)
    WHERE status IN ('OPEN', 'WAITING');
