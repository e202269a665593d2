-- What a step asks whoever does its tasks, with the answers to choose from, as it stands in the template.
ALTER TABLE plan_step
    ADD COLUMN asks jsonb;

-- The key of the answer that was chosen; what it means stands at the step.
ALTER TABLE task
    ADD COLUMN answer text CHECK (answer ~ '^[a-z0-9][a-z0-9-]*$');

ALTER TABLE task_before
    ADD COLUMN answer text;
