-- What was seen and done is added to and read, never changed or removed, not even by a mistake in the application.
REVOKE UPDATE, DELETE ON audit_entry, people_change, task_event FROM "${app_role}";
