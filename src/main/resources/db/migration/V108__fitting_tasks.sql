-- The tasks that fit a family as it is now and that it does not have, worked out when its persons change and on their birthdays,
-- so that its page need not. What somebody has said no to stays, and is not offered again by itself.
CREATE TABLE fitting_task
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    household    uuid        NOT NULL,
    step         uuid        NOT NULL,
    person       uuid,
    found_at     timestamptz NOT NULL,
    declined_at  timestamptz,
    declined_by  uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_fitting_task_place UNIQUE NULLS NOT DISTINCT (municipality, household, step, person),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id) ON DELETE CASCADE,
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id) ON DELETE CASCADE,
    FOREIGN KEY (municipality, step) REFERENCES plan_step (municipality, id),
    CONSTRAINT check_fitting_task_declined CHECK (declined_by IS NULL OR declined_at IS NOT NULL)
);
CREATE INDEX fk_fitting_task_person ON fitting_task (municipality, person);
CREATE INDEX fk_fitting_task_step ON fitting_task (municipality, step);
CREATE INDEX fk_fitting_task_declined_by ON fitting_task (declined_by);
CREATE INDEX idx_fitting_task_open ON fitting_task (municipality, household) WHERE declined_at IS NULL;
CALL separate_by_municipality('fitting_task');

-- Who has her birthday today.
CREATE INDEX idx_person_birthday ON person (municipality, (extract(MONTH FROM birth_date)), (extract(DAY FROM birth_date)));

-- What a list made for a family that was here already, so that it goes when the list is taken back.
ALTER TABLE arrival_import_change
    ADD COLUMN tasks uuid[] NOT NULL DEFAULT '{}';
