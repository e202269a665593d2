-- The application neither reads nor writes the history of migrations, except where one role does both jobs.
DO $$
BEGIN
    IF current_user <> '${app_role}' THEN
        REVOKE ALL ON flyway_schema_history FROM "${app_role}";
    END IF;
END
$$;
