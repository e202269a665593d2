-- Enquiries: kinds with their topics, which are the municipality's own, and what was asked and answered.
CREATE TABLE enquiry_kind
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    key          text     NOT NULL,
    position     smallint NOT NULL,
    name_da      text     NOT NULL,
    name_en      text     NOT NULL,
    -- Within which time it is to be answered; at once is counted in minutes, if the municipality has said how many.
    target       text     NOT NULL CHECK (target IN ('NONE', 'AT_ONCE', 'SAME_DAY', 'WORKING_DAYS')),
    target_count integer CHECK (target_count BETWEEN 1 AND 1440),
    at_desk      boolean  NOT NULL,
    source       text,
    closed_at    timestamptz,
    version      integer  NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_enquiry_kind_key UNIQUE (municipality, key),
    CONSTRAINT check_enquiry_kind_target CHECK (
        CASE target WHEN 'WORKING_DAYS' THEN target_count IS NOT NULL WHEN 'AT_ONCE' THEN TRUE ELSE target_count IS NULL END)
);
CREATE UNIQUE INDEX uniq_enquiry_kind_name ON enquiry_kind (municipality, lower(name_da));
CALL separate_by_municipality('enquiry_kind');

CREATE TABLE enquiry_topic
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    kind         uuid     NOT NULL,
    key          text     NOT NULL,
    position     smallint NOT NULL,
    name_da      text     NOT NULL,
    name_en      text     NOT NULL,
    closed_at    timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, kind) REFERENCES enquiry_kind (municipality, id),
    CONSTRAINT uniq_enquiry_topic_key UNIQUE (municipality, kind, key)
);
CREATE UNIQUE INDEX uniq_enquiry_topic_name ON enquiry_topic (municipality, kind, lower(name_da));
CALL separate_by_municipality('enquiry_topic');

-- A mistake is withdrawn, not removed. What is personal is forgotten a while after the answer; kind, times and target stay, as they are counted.
CREATE TABLE enquiry
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    kind         uuid        NOT NULL,
    topic        uuid,
    asker        text        NOT NULL CHECK (asker IN ('FAMILY', 'PERSON', 'NEIGHBOUR', 'FIRM', 'ORGANISATION', 'VOLUNTEER', 'WALK_IN')),
    asker_name   text,
    asker_phone  text,
    -- The family that asks; of other askers, the one that it is about.
    household    uuid,
    person       uuid,
    language     text,
    area         text,
    question     text CHECK (char_length(question) <= 4000),
    sensitivity  text        NOT NULL CHECK (sensitivity IN ('ORDINARY', 'HEALTH', 'CHILD_CONCERN')),
    received_at  timestamptz NOT NULL,
    received_by  uuid REFERENCES account,
    responsible  uuid REFERENCES account,
    due_at       timestamptz,
    answered_at  timestamptz,
    answered_by  uuid REFERENCES account,
    answer       text CHECK (char_length(answer) <= 4000),
    follow_what  text CHECK (char_length(follow_what) <= 500),
    follow_on    date,
    follow_by    uuid REFERENCES account,
    follow_unit  uuid,
    followed_at  timestamptz,
    followed_by  uuid REFERENCES account,
    at_desk      boolean     NOT NULL DEFAULT FALSE,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account,
    forgotten_at timestamptz,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, kind) REFERENCES enquiry_kind (municipality, id),
    FOREIGN KEY (municipality, topic) REFERENCES enquiry_topic (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, follow_unit) REFERENCES unit (municipality, id),
    CONSTRAINT check_enquiry_answered CHECK (answered_at >= received_at AND (answered_by IS NULL OR answered_at IS NOT NULL)),
    CONSTRAINT check_enquiry_followed CHECK (followed_at IS NULL OR follow_on IS NOT NULL),
    CONSTRAINT check_enquiry_withdrawn CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL),
    CONSTRAINT check_enquiry_forgotten CHECK (forgotten_at IS NULL
        OR (asker_name IS NULL AND asker_phone IS NULL AND question IS NULL AND answer IS NULL AND follow_what IS NULL
            AND household IS NULL AND person IS NULL))
);
CREATE INDEX fk_enquiry_kind ON enquiry (municipality, kind, received_at);
CREATE INDEX fk_enquiry_topic ON enquiry (municipality, topic) WHERE topic IS NOT NULL;
CREATE INDEX fk_enquiry_household ON enquiry (municipality, household, received_at) WHERE household IS NOT NULL;
CREATE INDEX fk_enquiry_person ON enquiry (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX fk_enquiry_received_by ON enquiry (received_by) WHERE received_by IS NOT NULL;
CREATE INDEX fk_enquiry_responsible ON enquiry (responsible) WHERE responsible IS NOT NULL;
CREATE INDEX fk_enquiry_answered_by ON enquiry (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX fk_enquiry_follow_by ON enquiry (follow_by) WHERE follow_by IS NOT NULL;
CREATE INDEX fk_enquiry_follow_unit ON enquiry (municipality, follow_unit) WHERE follow_unit IS NOT NULL;
CREATE INDEX fk_enquiry_followed_by ON enquiry (followed_by) WHERE followed_by IS NOT NULL;
CREATE INDEX fk_enquiry_withdrawn_by ON enquiry (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
-- The lists: open by what is due first, follow-ups by their day, the rest by when it was received; the desk's day; what is to be forgotten.
CREATE INDEX idx_enquiry_open ON enquiry (municipality, (coalesce(due_at, received_at)), id)
    WHERE answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX idx_enquiry_follow ON enquiry (municipality, follow_on, id)
    WHERE follow_on IS NOT NULL AND followed_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX idx_enquiry_received ON enquiry (municipality, received_at, id) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_enquiry_desk ON enquiry (municipality, received_at, id) WHERE at_desk AND withdrawn_at IS NULL;
CREATE INDEX idx_enquiry_forget ON enquiry (municipality, (coalesce(withdrawn_at, answered_at))) WHERE forgotten_at IS NULL;
CALL separate_by_municipality('enquiry');

-- What happened to it, and by whom.
CREATE TABLE enquiry_event
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    enquiry      uuid        NOT NULL,
    what         text        NOT NULL CHECK (what IN ('RECEIVED', 'CHANGED', 'ANSWERED', 'REOPENED', 'FOLLOW_UP', 'FOLLOWED', 'UNFOLLOWED', 'WITHDRAWN', 'RESTORED')),
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, enquiry) REFERENCES enquiry (municipality, id)
);
CREATE INDEX fk_enquiry_event_enquiry ON enquiry_event (municipality, enquiry, at);
CREATE INDEX fk_enquiry_event_account ON enquiry_event (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('enquiry_event');
REVOKE UPDATE, DELETE ON enquiry_event FROM "${app_role}";
