package dk.fodfaeste.launch.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the PostgreSQL that comes with the product; an external one is its operator's. */
public final class PostgresSettings {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 2_048;
    /** PostgreSQL's handbook advises a quarter of a machine that is the database's alone; here the server lives on it too. */
    private static final long SHARE_OF_MEMORY = 8;

    private PostgresSettings() {}

    /**
     * The values by their names.
     *
     * @param memory of the machine, or of what contains us there, in bytes
     */
    public static Map<String, String> of(long memory) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("unix_socket_directories", "");
        // What the application was told is done must survive a power cut.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put(
                "shared_buffers", Math.clamp(memory / SHARE_OF_MEMORY / MEGABYTE, LEAST_BUFFERS, MOST_BUFFERS) + "MB");
        // Statements that were planned while a table was empty are planned anew soon after a large import.
        settings.put("autovacuum_naptime", "10s");
        // Errors quote values, which may be personal data; the application reports its own.
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_checkpoints", "off");
        return settings;
    }

    /** The memory that {@link #of} asks for, in bytes. */
    public static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
