package dk.fodfaeste.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** From the command to the first page, as {@code ./fodfaeste run} does it on a database that is there. */
final class ColdStart {

    private static final int ROUNDS = 3;
    private static final int PATIENCE_SECONDS = 120;
    private static final int PORT = 18_431;

    private ColdStart() {}

    static void measure(Path jar, Figures figures) throws Exception {
        System.out.println("Cold start");
        Path data = Files.createTempDirectory("fodfaeste-bench-start");
        try {
            seconds(jar, data);
            double[] starts = new double[ROUNDS];
            double[] machines = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                starts[round] = seconds(jar, data);
                machines[round] = emptyJava();
            }
            figures.add("start with a database to the first page: seconds", Figures.number(Figures.median(starts)),
                    "java -version: " + Figures.number(Figures.median(machines)),
                    Figures.ratio(Figures.median(starts) / Figures.median(machines)), "");
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static double seconds(Path jar, Path data) throws Exception {
        long start = System.nanoTime();
        Process server = new ProcessBuilder(
                        java(), "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(),
                        "--fodfaeste.data=" + data, "--fodfaeste.demo=false", "--server.port=" + PORT)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers()) {
                if (!server.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("the server did not start");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            server.destroy();
            server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static boolean answers() {
        try {
            HttpURLConnection page =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + PORT + "/log-ind").toURL().openConnection();
            page.setConnectTimeout(1000);
            return page.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double emptyJava() throws Exception {
        long start = System.nanoTime();
        Process java = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(java.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(line -> { });
        }
        java.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
