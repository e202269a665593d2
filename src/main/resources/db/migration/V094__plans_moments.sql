-- Of the hour that a clock shows twice as summer time ends, whether it was the second: a day and a time of day do not say so.
ALTER TABLE anchor
    ADD COLUMN second_hour boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT check_anchor_second_hour CHECK (time_of_day IS NOT NULL OR NOT second_hour);

-- Arrivals that were registered before: their own moments know it.
ALTER TABLE arrival NO FORCE ROW LEVEL SECURITY;
ALTER TABLE anchor NO FORCE ROW LEVEL SECURITY;
UPDATE anchor n
SET second_hour = true
FROM arrival a
WHERE a.municipality = n.municipality AND a.household = n.household AND n.name = 'arrival' AND n.happened
  AND (n.day + n.time_of_day) AT TIME ZONE 'Europe/Copenhagen' <> date_trunc('minute', a.arrived_at)
  AND (a.arrived_at AT TIME ZONE 'Europe/Copenhagen')::date = n.day
  AND date_trunc('minute', a.arrived_at AT TIME ZONE 'Europe/Copenhagen')::time = n.time_of_day;
ALTER TABLE anchor FORCE ROW LEVEL SECURITY;
ALTER TABLE arrival FORCE ROW LEVEL SECURITY;

-- What dates were counted from before a merge knows it too.
ALTER TABLE anchor_before_merge
    ADD COLUMN second_hour boolean NOT NULL DEFAULT false;
