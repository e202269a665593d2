-- A foreign key is checked row by row, which was three quarters of what a task's row cost. What is written by the thousand when
-- plans start is checked for all rows of a statement at once instead (docs/decisions/0016): the parents are there and are locked
-- as a foreign key locks them, and a parent that is referred to cannot go.

-- Takes the place of the foreign key that ends with this column.
CREATE PROCEDURE check_by_statement(referring regclass, reference name)
    LANGUAGE plpgsql AS
$$
DECLARE
    purpose           text := format('%s_%s', referring, reference);
    foreign_key       name;
    target            regclass;
    columns           name[];
    targets           name[];
    t_is_of_r         text;
    t_is_of_new       text;
    r_is_of_old       text;
    reference_changed text;
    target_changed    text;
BEGIN
    SELECT k.conname, k.confrelid, here.names, there.names
    INTO STRICT foreign_key, target, columns, targets
    FROM pg_constraint k
    CROSS JOIN LATERAL (
        SELECT array_agg(a.attname ORDER BY c.place) AS names
        FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number) here
    CROSS JOIN LATERAL (
        SELECT array_agg(a.attname ORDER BY c.place) AS names
        FROM unnest(k.confkey) WITH ORDINALITY AS c (number, place)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.number) there
    WHERE k.contype = 'f' AND k.conrelid = referring AND here.names[cardinality(here.names)] = reference;

    SELECT string_agg(format('t.%I = r.%I', there, here), ' AND '),
           string_agg(format('t.%I = NEW.%I', there, here), ' AND '),
           string_agg(format('r.%I = OLD.%I', here, there), ' AND '),
           string_agg(format('NEW.%1$I IS DISTINCT FROM OLD.%1$I', here), ' OR '),
           string_agg(format('NEW.%1$I IS DISTINCT FROM OLD.%1$I', there), ' OR ')
    INTO t_is_of_r, t_is_of_new, r_is_of_old, reference_changed, target_changed
    FROM unnest(columns, targets) AS pair (here, there);

    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', referring, foreign_key);

    -- LATERAL: each parent is found by its key, whatever the planner knows of the tables.
    EXECUTE format($function$
        CREATE FUNCTION check_%1$s() RETURNS trigger LANGUAGE plpgsql AS
        $body$
        DECLARE
            all_there boolean;
        BEGIN
            IF TG_LEVEL = 'ROW' THEN
                PERFORM FROM %2$s t WHERE %3$s FOR KEY SHARE;
                all_there := FOUND;
            ELSE
                all_there := (
                    SELECT count(*) = count(t.found)
                    FROM (SELECT DISTINCT %4$s FROM added WHERE %5$I IS NOT NULL) r
                    LEFT JOIN LATERAL (SELECT 1 AS found FROM %2$s t WHERE %6$s FOR KEY SHARE) t ON true);
            END IF;
            IF NOT all_there THEN
                RAISE EXCEPTION '%5$s of %7$s refers to what is not in %2$s'
                    USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'check_%1$s';
            END IF;
            RETURN NULL;
        END
        $body$ $function$,
        purpose, target, t_is_of_new, array_to_string(columns, ', '), reference, t_is_of_r, referring);
    EXECUTE format(
        'CREATE TRIGGER check_%1$s AFTER INSERT ON %2$s REFERENCING NEW TABLE AS added FOR EACH STATEMENT'
        ' EXECUTE FUNCTION check_%1$s (%3$L, %4$L, %5$L)',
        purpose, referring, columns, target, targets);
    EXECUTE format(
        'CREATE TRIGGER check_%1$s_changed AFTER UPDATE OF %2$s ON %3$s FOR EACH ROW WHEN (NEW.%4$I IS NOT NULL AND (%5$s))'
        ' EXECUTE FUNCTION check_%1$s ()',
        purpose, array_to_string(columns, ', '), referring, reference, reference_changed);

    -- Who refers to what the municipalities share cannot be seen by one of them, so that never goes.
    EXECUTE format($function$
        CREATE FUNCTION keep_%1$s() RETURNS trigger LANGUAGE plpgsql AS
        $body$
        BEGIN
            IF %2$s THEN
                RAISE EXCEPTION '%3$s of %4$s refers to this row of %5$s'
                    USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'check_%1$s';
            END IF;
            RETURN NULL;
        END
        $body$ $function$,
        purpose,
        CASE
            WHEN 'municipality' = ANY (targets) THEN format('EXISTS (SELECT FROM %s r WHERE %s)', referring, r_is_of_old)
            ELSE 'true'
        END,
        reference, referring, target);
    EXECUTE format(
        'CREATE TRIGGER keep_%1$s AFTER DELETE ON %2$s FOR EACH ROW EXECUTE FUNCTION keep_%1$s ()', purpose, target);
    EXECUTE format(
        'CREATE TRIGGER keep_%1$s_changed AFTER UPDATE OF %2$s ON %3$s FOR EACH ROW WHEN (%4$s) EXECUTE FUNCTION keep_%1$s ()',
        purpose, array_to_string(targets, ', '), target, target_changed);
END
$$;

-- The references that are no foreign keys, for whoever asks the catalogue what refers to what.
CREATE VIEW reference_by_statement AS
SELECT t.tgname            AS name,
       t.tgrelid::regclass AS referring,
       told.that[1]::text[] AS columns,
       told.that[2]::regclass AS target,
       told.that[3]::text[] AS targets
FROM pg_trigger t
CROSS JOIN LATERAL (SELECT string_to_array(encode(t.tgargs, 'escape'), '\000') AS that) told
WHERE t.tgnargs = 3 AND t.tgname LIKE 'check\_%';

-- For rows that were loaded past the triggers.
CREATE PROCEDURE check_all_by_statement()
    LANGUAGE plpgsql AS
$$
DECLARE
    each  record;
    loose boolean;
BEGIN
    FOR each IN
        SELECT r.*, (SELECT string_agg(format('t.%I = r.%I', there, here), ' AND ')
                     FROM unnest(r.columns, r.targets) AS pair (here, there)) AS t_is_of_r
        FROM reference_by_statement r
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s r WHERE r.%I IS NOT NULL AND NOT EXISTS (SELECT FROM %s t WHERE %s))',
            each.referring, each.columns[cardinality(each.columns)], each.target, each.t_is_of_r) INTO loose;
        IF loose THEN
            RAISE EXCEPTION 'rows of % refer to what is not in %', each.referring, each.target
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = each.name;
        END IF;
    END LOOP;
END
$$;

CALL check_by_statement('task', 'household');
CALL check_by_statement('task', 'plan');
CALL check_by_statement('task', 'step');
CALL check_by_statement('task', 'function');
CALL check_by_statement('task', 'unit');
CALL check_by_statement('task', 'assignee');

CALL check_by_statement('household_team', 'household');
CALL check_by_statement('household_team', 'function');
CALL check_by_statement('household_team', 'account');
CALL check_by_statement('household_unit', 'household');
CALL check_by_statement('household_unit', 'unit');

-- Follows from that of the household.
ALTER TABLE task DROP CONSTRAINT task_municipality_fkey;
ALTER TABLE household_team DROP CONSTRAINT household_team_municipality_fkey;
ALTER TABLE household_unit DROP CONSTRAINT household_unit_municipality_fkey;
