-- Servers keep the steps of published templates in memory (docs/decisions/0017): not one of them may change behind their backs.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER plan_step_stays BEFORE UPDATE OR DELETE ON plan_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
