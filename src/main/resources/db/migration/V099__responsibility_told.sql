-- A person has said from which day the municipality is responsible: it no longer follows the decision or the arrival.
ALTER TABLE arrival
    ADD COLUMN responsibility_told boolean NOT NULL DEFAULT false;
