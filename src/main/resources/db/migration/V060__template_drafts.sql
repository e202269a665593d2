-- A template that is being written: at most one draft of each, in the YAML that it would be published as.
CREATE TABLE template_draft
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    key          text        NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]*$'),
    name_da      text        NOT NULL COLLATE "da-x-icu",
    name_en      text        NOT NULL,
    -- The published version that it began as.
    based_on     uuid,
    definition   text        NOT NULL,
    version      integer     NOT NULL DEFAULT 0,
    changed_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES account,
    -- Put aside, and kept so that it can be taken up again.
    discarded_at timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, based_on) REFERENCES plan_template (municipality, id)
);
CREATE UNIQUE INDEX uniq_template_draft_key ON template_draft (municipality, key) WHERE discarded_at IS NULL;
CREATE INDEX fk_template_draft_based_on ON template_draft (municipality, based_on);
CREATE INDEX fk_template_draft_changed_by ON template_draft (changed_by);
CALL separate_by_municipality('template_draft');

-- What a draft was before each change, so that the change can be undone.
CREATE TABLE template_draft_past
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    draft        uuid     NOT NULL,
    version      integer  NOT NULL,
    definition   text     NOT NULL,
    PRIMARY KEY (municipality, draft, version),
    FOREIGN KEY (municipality, draft) REFERENCES template_draft (municipality, id) ON DELETE CASCADE
);
CALL separate_by_municipality('template_draft_past');
