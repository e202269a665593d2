-- Steps that wait for another of the same template, and steps that come again (timings, as written).
ALTER TABLE plan_step
    ADD COLUMN after_step text,
    ADD COLUMN repeat_every text,
    ADD COLUMN repeat_until text,
    ADD CONSTRAINT check_plan_step_repeat CHECK (repeat_until IS NULL OR repeat_every IS NOT NULL);
