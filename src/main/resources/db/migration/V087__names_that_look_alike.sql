-- Two logins, and two units of a municipality, that a reader cannot tell apart share a key (kernel.text.NameKey), which no
-- other may have. Of rows that are there the key is what SQL can make of it: without case, without Unicode's other ways to
-- write a letter, without what is invisible. Where two such rows exist, the later one keeps its name and gets a key of its own.
CREATE FUNCTION key_of_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN lower(btrim(regexp_replace(regexp_replace(normalize(name, NFKC),
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]',
        '', 'g'), '\s+', ' ', 'g')));

ALTER TABLE account ADD COLUMN login_key text;
UPDATE account SET login_key = key_of_name(login);
UPDATE account a
SET login_key = a.login_key || ' ' || a.id
WHERE EXISTS (SELECT FROM account b WHERE b.login_key = a.login_key AND b.id < a.id);
ALTER TABLE account ALTER COLUMN login_key SET NOT NULL;
ALTER TABLE account ADD CONSTRAINT uniq_account_login_key UNIQUE (login_key);

ALTER TABLE unit ADD COLUMN name_key text;
ALTER TABLE unit NO FORCE ROW LEVEL SECURITY;
UPDATE unit SET name_key = key_of_name(name);
UPDATE unit u
SET name_key = u.name_key || ' ' || u.id
WHERE EXISTS (SELECT FROM unit v WHERE v.municipality = u.municipality AND v.name_key = u.name_key AND v.id < u.id);
ALTER TABLE unit ALTER COLUMN name_key SET NOT NULL;
ALTER TABLE unit FORCE ROW LEVEL SECURITY;
ALTER TABLE unit ADD CONSTRAINT uniq_unit_name_key UNIQUE (municipality, name_key);

DROP FUNCTION key_of_name(text);
