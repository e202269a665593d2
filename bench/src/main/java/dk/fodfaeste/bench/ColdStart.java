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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** From the command to the first page on a database that is there: {@code ./fodfaeste run}, and the jar alone. */
final class ColdStart {

    private static final int ROUNDS = 5;
    private static final int PATIENCE_SECONDS = 120;
    private static final int PORT = 18_431;

    private ColdStart() {}

    /** @param jar as the build leaves it, in {@code target}; the cache of ./fodfaeste prepare is there */
    static void measure(Path jar, Figures figures) throws Exception {
        System.out.println("Cold start");
        Path data = Files.createTempDirectory("fodfaeste-bench-start");
        try {
            List<String> script = script(jar.toAbsolutePath(), data);
            List<String> alone = alone(jar, data);
            seconds(alone, data);
            double[] starts = new double[ROUNDS];
            double[] plain = new double[ROUNDS];
            double[] machines = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                starts[round] = seconds(script, data);
                plain[round] = seconds(alone, data);
                machines[round] = emptyJava();
            }
            double median = Figures.median(starts);
            figures.add("start with a database to the first page: seconds", Figures.number(median),
                    "java -jar, without the cache: " + Figures.number(Figures.median(plain)),
                    Figures.ratio(median / Figures.median(plain)), "≤ 5 s");
            figures.add("", Figures.number(median), "java -version: " + Figures.number(Figures.median(machines)),
                    Figures.ratio(median / Figures.median(machines)), "");
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<String> script(Path jar, Path data) {
        Path root = jar.getParent().getParent();
        return List.of(root.resolve("fodfaeste").toString(), "run", "--no-demo", "--data", data.toString(),
                "--port", String.valueOf(PORT));
    }

    private static List<String> alone(Path jar, Path data) {
        return List.of(java(), "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(),
                "--fodfaeste.data=" + data, "--fodfaeste.demo=false", "--server.port=" + PORT);
    }

    private static double seconds(List<String> command, Path data) throws Exception {
        long start = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers()) {
                if (!server.isAlive() || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("the server did not start on " + data);
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
