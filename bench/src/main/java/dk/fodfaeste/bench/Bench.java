package dk.fodfaeste.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** {@code bench [--small] [import] [plans] [national] [start]}: all of them, unless some are named. */
public final class Bench {

    private static final Set<String> PARTS = Set.of("import", "plans", "national", "start");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> named = new TreeSet<>(Arrays.asList(arguments));
        Sizes sizes = named.remove("--small") ? Sizes.SMALL : Sizes.FULL;
        String jar = named.stream().filter(each -> each.endsWith(".jar")).findFirst().orElse("");
        named.remove(jar);
        if (!PARTS.containsAll(named)) {
            System.err.println("bench knows " + new TreeSet<>(PARTS) + " and --small");
            System.exit(2);
        }
        Set<String> parts = named.isEmpty() ? PARTS : named;
        Figures figures = new Figures();
        if (parts.contains("start")) {
            ColdStart.measure(Path.of(jar), figures);
        }
        if (parts.contains("plans")) {
            try (BenchDatabase database = BenchDatabase.start("plans")) {
                PlansBench.measure(database, sizes, figures);
            }
        }
        if (parts.contains("import")) {
            try (BenchDatabase database = BenchDatabase.start("import")) {
                ImportBench.measure(database, sizes, figures);
            }
        }
        if (parts.contains("national")) {
            try (BenchDatabase database = BenchDatabase.start("national")) {
                NationalBench.measure(database, sizes, figures);
            }
        }
        figures.print(sizes);
        System.exit(0);
    }
}
