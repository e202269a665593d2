package dk.fodfaeste.launch.database;

import java.nio.file.Path;

/** Run as a process of its own: starts the database, keeps a family in it, says so, and waits to be killed. */
final class KeepRunning {

    static final String READY = "ready";

    private KeepRunning() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Installation.keepAFamily(database);
        System.out.println(READY);
        System.in.read();
        database.close();
    }
}
