package dk.fodfaeste.rules.schema;

/** What refers to what, as the foreign keys say. */
final class References {

    /** {@code name}, {@code referring} and {@code target} (tables), {@code columns} and {@code targets} (theirs, in pairs). */
    static final String SQL = """
            SELECT k.conname::text AS name, k.conrelid::regclass AS referring, here.names AS columns,
                   k.confrelid::regclass AS target, there.names AS targets
            FROM pg_constraint k
            CROSS JOIN LATERAL (
                SELECT array_agg(a.attname::text ORDER BY c.place) AS names
                FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number) here
            CROSS JOIN LATERAL (
                SELECT array_agg(a.attname::text ORDER BY c.place) AS names
                FROM unnest(k.confkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.number) there
            WHERE k.contype = 'f'
            """;

    private References() {}
}
