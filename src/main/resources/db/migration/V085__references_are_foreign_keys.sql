-- What V082 checked by statement are foreign keys again (docs/decisions/0019): a schema that reads as such is worth what they
-- cost. The municipality needs none of its own here: that of the household says it.

DROP VIEW reference_by_statement;
DROP PROCEDURE check_all_by_statement();
DROP PROCEDURE check_by_statement(regclass, name);
-- With their triggers.
DROP FUNCTION
    check_task_household(), keep_task_household(),
    check_task_plan(), keep_task_plan(),
    check_task_step(), keep_task_step(),
    check_task_function(), keep_task_function(),
    check_task_unit(), keep_task_unit(),
    check_task_assignee(), keep_task_assignee(),
    check_household_team_household(), keep_household_team_household(),
    check_household_team_function(), keep_household_team_function(),
    check_household_team_account(), keep_household_team_account(),
    check_household_unit_household(), keep_household_unit_household(),
    check_household_unit_unit(), keep_household_unit_unit()
    CASCADE;

-- The rows that are there are checked by a query of the owner, who is forced to see those of one municipality only, or none:
-- every row would pass. It also rules out NOT VALID with VALIDATE in a migration of its own, which would lock for less time:
-- to let the owner see all rows is a lock on the table, too.
ALTER TABLE household NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_step NO FORCE ROW LEVEL SECURITY;
ALTER TABLE work_function NO FORCE ROW LEVEL SECURITY;
ALTER TABLE unit NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE household_team NO FORCE ROW LEVEL SECURITY;
ALTER TABLE household_unit NO FORCE ROW LEVEL SECURITY;

ALTER TABLE task
    ADD FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    ADD FOREIGN KEY (municipality, plan) REFERENCES plan (municipality, id),
    ADD FOREIGN KEY (municipality, step) REFERENCES plan_step (municipality, id),
    ADD FOREIGN KEY (municipality, function) REFERENCES work_function (municipality, id),
    ADD FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id),
    ADD FOREIGN KEY (assignee) REFERENCES account;

ALTER TABLE household_team
    ADD FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    ADD FOREIGN KEY (municipality, function) REFERENCES work_function (municipality, id),
    ADD FOREIGN KEY (account) REFERENCES account;

ALTER TABLE household_unit
    ADD FOREIGN KEY (municipality, household) REFERENCES household (municipality, id),
    ADD FOREIGN KEY (municipality, unit) REFERENCES unit (municipality, id);

ALTER TABLE household FORCE ROW LEVEL SECURITY;
ALTER TABLE plan FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_step FORCE ROW LEVEL SECURITY;
ALTER TABLE work_function FORCE ROW LEVEL SECURITY;
ALTER TABLE unit FORCE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE household_team FORCE ROW LEVEL SECURITY;
ALTER TABLE household_unit FORCE ROW LEVEL SECURITY;
