-- A kind of agreement as the municipality has it: each edition is kept, as agreements stay on the one they were made by.
CREATE TABLE agreement_kind
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    key          text        NOT NULL,
    edition      integer     NOT NULL CHECK (edition > 0),
    text         text        NOT NULL CHECK (char_length(text) <= 20000),
    -- As the product ships it, and not the municipality's own.
    shipped      boolean     NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    CONSTRAINT uniq_agreement_kind_edition UNIQUE (municipality, key, edition)
);
CREATE INDEX fk_agreement_kind_account ON agreement_kind (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('agreement_kind');

-- An agreement; a grant is one whose party is a family or one of its persons. How it stands is told by its dates, its
-- document, its approvals and its withdrawal, and is kept nowhere.
CREATE TABLE agreement
(
    municipality     smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id               uuid        NOT NULL,
    kind             uuid        NOT NULL,
    title            text        NOT NULL CHECK (title <> '' AND char_length(title) <= 200),
    household        uuid,
    person           uuid,
    starts_on        date        NOT NULL,
    ends_on          date,
    document         text CHECK (char_length(document) <= 200),
    document_link    text CHECK (char_length(document_link) <= 500),
    meeting          text,
    -- What a person has said to the kind's question, and how it is known.
    condition_met    boolean,
    condition_source text CHECK (char_length(condition_source) <= 200),
    withdrawn_on     date,
    withdrawn_by     text CHECK (withdrawn_by IN ('US', 'THEM')),
    withdrawn_reason text CHECK (char_length(withdrawn_reason) <= 500),
    -- Goes up when what was agreed is changed: an approval of an earlier one no longer counts.
    content          integer     NOT NULL DEFAULT 1,
    version          integer     NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL,
    -- Made by mistake: nothing of it is used, and nobody sees it.
    discarded_at     timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, kind) REFERENCES agreement_kind (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_agreement_party CHECK (household IS NULL OR person IS NULL),
    CONSTRAINT check_agreement_period CHECK (ends_on >= starts_on),
    CONSTRAINT check_agreement_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT check_agreement_source CHECK (condition_met IS NULL OR condition_source IS NOT NULL)
);
CREATE INDEX fk_agreement_kind ON agreement (municipality, kind);
CREATE INDEX fk_agreement_household ON agreement (municipality, household, starts_on) WHERE household IS NOT NULL;
CREATE INDEX fk_agreement_person ON agreement (municipality, person, starts_on) WHERE person IS NOT NULL;
CREATE INDEX idx_agreement_between ON agreement (municipality, starts_on, id)
    WHERE household IS NULL AND person IS NULL AND discarded_at IS NULL;
-- Sent twice, an agreement is made once.
CREATE UNIQUE INDEX uniq_agreement_title ON agreement (municipality, kind, title, starts_on)
    WHERE household IS NULL AND person IS NULL AND discarded_at IS NULL;
CREATE INDEX idx_agreement_grants ON agreement (municipality, coalesce(ends_on, DATE 'infinity'), id)
    WHERE (household IS NOT NULL OR person IS NOT NULL) AND discarded_at IS NULL;
CALL separate_by_municipality('agreement');

-- Who has agreed, with whom to call. One can leave while the others stay.
CREATE TABLE agreement_party
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    agreement    uuid     NOT NULL,
    position     integer  NOT NULL,
    kind         text     NOT NULL CHECK (kind IN ('MUNICIPALITY', 'ORGANISATION', 'FIRM', 'PRACTICE')),
    name         text     NOT NULL CHECK (name <> '' AND char_length(name) <= 200),
    -- CVR number, number of a general practice.
    number       text CHECK (char_length(number) <= 40),
    contact      text CHECK (char_length(contact) <= 120),
    phone        text CHECK (char_length(phone) <= 40),
    email        text CHECK (char_length(email) <= 200),
    left_on      date,
    left_reason  text CHECK (char_length(left_reason) <= 500),
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, agreement) REFERENCES agreement (municipality, id)
);
CREATE INDEX fk_agreement_party_agreement ON agreement_party (municipality, agreement, position);
CALL separate_by_municipality('agreement_party');

-- What is counted, by the key of the kind. How much is used is the sum of the uses and stands nowhere else: whoever adds a
-- use holds the agreement's row until the sum is known and the use is there.
CREATE TABLE agreement_counter
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    agreement    uuid     NOT NULL,
    position     integer  NOT NULL,
    key          text     NOT NULL,
    -- In the smallest part of its unit: one home, one øre, one minute. Null where it is only counted.
    ceiling      bigint CHECK (ceiling >= 0),
    first_day    date     NOT NULL,
    last_day     date,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, agreement) REFERENCES agreement (municipality, id),
    CONSTRAINT uniq_agreement_counter_key UNIQUE (municipality, agreement, key),
    CONSTRAINT check_agreement_counter_days CHECK (last_day >= first_day)
);
CALL separate_by_municipality('agreement_counter');

-- What was used of a counter. A row never changes: one that was a mistake gets a row against it.
CREATE TABLE agreement_use
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    counter      uuid        NOT NULL,
    used_on      date        NOT NULL,
    -- The first day of the month of the agreement, counted from its own first day.
    month        date        NOT NULL,
    amount       bigint      NOT NULL,
    what         text CHECK (char_length(what) <= 200),
    reference    text CHECK (char_length(reference) <= 100),
    household    uuid,
    person       uuid,
    party        uuid,
    undoes       uuid,
    -- The sender's own mark: what is sent twice is used once.
    key          text CHECK (char_length(key) <= 60),
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, counter) REFERENCES agreement_counter (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    FOREIGN KEY (municipality, party) REFERENCES agreement_party (municipality, id),
    FOREIGN KEY (municipality, undoes) REFERENCES agreement_use (municipality, id),
    CONSTRAINT uniq_agreement_use_undoes UNIQUE (municipality, undoes),
    CONSTRAINT uniq_agreement_use_key UNIQUE (municipality, counter, key),
    CONSTRAINT check_agreement_use_amount CHECK (amount <> 0 AND (undoes IS NULL) = (amount > 0)),
    CONSTRAINT check_agreement_use_whom CHECK (household IS NULL OR person IS NULL)
);
CREATE INDEX fk_agreement_use_counter ON agreement_use (municipality, counter, month) INCLUDE (amount, party);
CREATE INDEX fk_agreement_use_household ON agreement_use (municipality, household) WHERE household IS NOT NULL;
CREATE INDEX fk_agreement_use_person ON agreement_use (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX fk_agreement_use_party ON agreement_use (municipality, party) WHERE party IS NOT NULL;
CREATE INDEX fk_agreement_use_account ON agreement_use (account) WHERE account IS NOT NULL;
CREATE INDEX idx_agreement_use_day ON agreement_use (municipality, used_on, id);
CALL separate_by_municipality('agreement_use');

CREATE TABLE agreement_milestone
(
    municipality smallint NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid     NOT NULL,
    agreement    uuid     NOT NULL,
    position     integer  NOT NULL,
    text         text     NOT NULL CHECK (text <> '' AND char_length(text) <= 200),
    due_on       date,
    done_on      date,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, agreement) REFERENCES agreement (municipality, id)
);
CREATE INDEX fk_agreement_milestone_agreement ON agreement_milestone (municipality, agreement, position);
CALL separate_by_municipality('agreement_milestone');

-- What has happened with an agreement: it was made, approved, changed, met about, withdrawn. Only grows.
CREATE TABLE agreement_event
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    agreement    uuid        NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid REFERENCES account,
    what         text        NOT NULL CHECK (what IN ('MADE', 'CHANGED', 'APPROVED_US', 'APPROVED_THEM', 'MET',
                                                      'MILESTONE', 'WITHDRAWN', 'PARTY_LEFT', 'REINSTATED', 'UNDONE',
                                                      'DISCARDED', 'RESTORED')),
    -- The day that it is about: of a meeting, an approval, a withdrawal.
    day          date,
    content      integer     NOT NULL,
    detail       text CHECK (char_length(detail) <= 2000),
    undoes       uuid,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, agreement) REFERENCES agreement (municipality, id),
    FOREIGN KEY (municipality, undoes) REFERENCES agreement_event (municipality, id),
    CONSTRAINT uniq_agreement_event_undoes UNIQUE (municipality, undoes)
);
CREATE INDEX fk_agreement_event_agreement ON agreement_event (municipality, agreement, at);
CREATE INDEX fk_agreement_event_account ON agreement_event (account) WHERE account IS NOT NULL;
CALL separate_by_municipality('agreement_event');

-- Of a use only whom it was for follows a case; nothing else of it, and nothing of what has happened, ever changes.
REVOKE UPDATE, DELETE ON agreement_use, agreement_event FROM "${app_role}";
GRANT UPDATE (household, person) ON agreement_use TO "${app_role}";
