-- What a plan is about that is no family: a host, a group, a local community, an agreement, an organisation, the municipality itself.
CREATE TABLE plan_subject
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('GROUP', 'HOST', 'AGREEMENT', 'PLACE', 'ORGANISATION', 'MUNICIPALITY')),
    name         text        NOT NULL COLLATE "da-x-icu" CHECK (name <> '' AND char_length(name) <= 120),
    -- The name as it is searched for.
    search       text        NOT NULL,
    -- The unit that it concerns; whoever is restricted to units reaches it there, and where she has one of its tasks.
    unit         uuid,
    -- The record of the module that keeps it, which says who may see it.
    record       uuid,
    created_at   timestamptz NOT NULL,
    created_by   uuid REFERENCES account,
    ended_at     timestamptz,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id)
);
CREATE UNIQUE INDEX uniq_plan_subject_record ON plan_subject (municipality, kind, record) WHERE record IS NOT NULL;
CREATE UNIQUE INDEX uniq_plan_subject_municipality ON plan_subject (municipality) WHERE kind = 'MUNICIPALITY';
CREATE INDEX idx_plan_subject_name ON plan_subject (municipality, name, id);
CREATE INDEX fk_plan_subject_unit ON plan_subject (municipality, unit) WHERE unit IS NOT NULL;
CREATE INDEX fk_plan_subject_created_by ON plan_subject (created_by);
CALL separate_by_municipality('plan_subject');

-- What its dates are counted from; those of families stand in "anchor".
CREATE TABLE subject_anchor
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    subject      uuid        NOT NULL,
    name         text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]*$'),
    day          date        NOT NULL,
    set_at       timestamptz NOT NULL,
    set_by       uuid REFERENCES account,
    PRIMARY KEY (municipality, subject, name),
    FOREIGN KEY (municipality, subject) REFERENCES plan_subject (municipality, id)
);
CREATE INDEX fk_subject_anchor_set_by ON subject_anchor (set_by);
CALL separate_by_municipality('subject_anchor');

-- What plans of a template are about; a family's start by themselves when it comes, all others when somebody starts them.
ALTER TABLE plan_template
    ADD COLUMN subject text NOT NULL DEFAULT 'HOUSEHOLD'
        CHECK (subject IN ('HOUSEHOLD', 'PERSON', 'GROUP', 'HOST', 'AGREEMENT', 'PLACE', 'ORGANISATION', 'MUNICIPALITY'));

ALTER TABLE plan
    ALTER COLUMN household DROP NOT NULL,
    ADD COLUMN subject uuid,
    ADD FOREIGN KEY (municipality, subject) REFERENCES plan_subject (municipality, id),
    ADD CONSTRAINT check_plan_about_one CHECK (num_nonnulls(household, subject) = 1);
-- It may go through the same plan again once that is finished: a theme day is held when there is need of it.
CREATE INDEX fk_plan_subject ON plan (municipality, subject) WHERE subject IS NOT NULL;

ALTER TABLE task
    ALTER COLUMN household DROP NOT NULL,
    ADD COLUMN subject uuid,
    ADD FOREIGN KEY (municipality, subject) REFERENCES plan_subject (municipality, id),
    ADD CONSTRAINT check_task_about_one CHECK (num_nonnulls(household, subject) = 1 AND (subject IS NULL OR person IS NULL));
CREATE INDEX fk_task_subject ON task (municipality, subject) WHERE subject IS NOT NULL;

-- A step that may come before another only where no reason can change that.
ALTER TABLE plan_step
    ADD COLUMN strict boolean NOT NULL DEFAULT false;
