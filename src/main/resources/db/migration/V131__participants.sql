-- Persons in the asylum phase who take part in something before they are anybody's case (K01). They have no plans; what they completed
-- stays with the person whom they become, and who becomes nobody's case is deleted on time.
CREATE TABLE participant
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    first_names  text,
    last_name    text,
    birth_date   date,
    language     text,
    centre       text,
    contact      text,
    delete_on    date        NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   uuid REFERENCES account,
    person       uuid,
    joined_at    timestamptz,
    joined_by    uuid REFERENCES account,
    version      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, person) REFERENCES person (municipality, id),
    CONSTRAINT check_participant_joined CHECK (person IS NOT NULL OR joined_at IS NULL)
);
CREATE INDEX fk_participant_person ON participant (municipality, person) WHERE person IS NOT NULL;
CREATE INDEX fk_participant_created_by ON participant (created_by) WHERE created_by IS NOT NULL;
CREATE INDEX fk_participant_joined_by ON participant (joined_by) WHERE joined_by IS NOT NULL;
CREATE INDEX idx_participant_open ON participant (municipality, created_at, id) WHERE person IS NULL;
CREATE INDEX idx_participant_delete ON participant (municipality, delete_on) WHERE person IS NULL;
CALL separate_by_municipality('participant');

CREATE TABLE participation
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    participant  uuid        NOT NULL,
    programme    text        NOT NULL,
    provider     text,
    since        date        NOT NULL,
    completed_on date,
    noted_at     timestamptz NOT NULL,
    noted_by     uuid REFERENCES account,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, participant) REFERENCES participant (municipality, id),
    CONSTRAINT check_participation_completed CHECK (completed_on >= since)
);
CREATE INDEX fk_participation_participant ON participation (municipality, participant, since);
CREATE INDEX fk_participation_noted_by ON participation (noted_by) WHERE noted_by IS NOT NULL;
CREATE UNIQUE INDEX uniq_participation_programme ON participation (municipality, participant, lower(programme), since);
CALL separate_by_municipality('participation');

-- That somebody was deleted and how much she had completed; no more.
CREATE TABLE participant_deleted
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    took_part    smallint    NOT NULL,
    completed    smallint    NOT NULL,
    PRIMARY KEY (municipality, id)
);
CALL separate_by_municipality('participant_deleted');
