-- Whoever waits for somebody may say when she looks again at what became of it.
ALTER TABLE task
    ADD COLUMN follow_up date,
    ADD CONSTRAINT check_task_follow_up CHECK (follow_up IS NULL OR status = 'WAITING');
ALTER TABLE task_event ADD COLUMN follow_up date;
-- How a task was before something that can be taken back.
ALTER TABLE task_before ADD COLUMN follow_up date;
ALTER TABLE task_before_merge ADD COLUMN follow_up date;
ALTER TABLE plan_move_task ADD COLUMN follow_up date;
