-- A case that goes from one municipality to another. The sender has a row and, where the other one uses this installation too,
-- so has the receiver: each its own, with the same identifier and a copy of what was sent. Neither reads the other's.
CREATE TABLE hand_over
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    incoming     boolean     NOT NULL,
    -- The other municipality's code; it need not use this installation.
    other        smallint    NOT NULL,
    -- The sender's own household; the receiver's when the hand-over has been accepted.
    household    uuid,
    state        text        NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ON_PAPER')),
    moves_on     date        NOT NULL,
    document     jsonb       NOT NULL,
    sent_at      timestamptz NOT NULL,
    sent_by      text        NOT NULL,
    answered_at  timestamptz,
    answered_by  text,
    answer       text,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    CONSTRAINT check_hand_over_has_a_household CHECK (household IS NOT NULL OR incoming),
    CONSTRAINT check_hand_over_answered CHECK ((answered_at IS NOT NULL) = (state IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN')))
);
CREATE INDEX idx_hand_over_sent ON hand_over (municipality, sent_at, id);
CREATE INDEX fk_hand_over_household ON hand_over (municipality, household);
-- A household is on its way to one municipality at a time.
CREATE UNIQUE INDEX uniq_hand_over_open ON hand_over (municipality, household) WHERE state = 'SENT' AND NOT incoming;
CALL separate_by_municipality('hand_over');
