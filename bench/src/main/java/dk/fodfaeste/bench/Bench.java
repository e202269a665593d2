package dk.fodfaeste.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code bench [--small] [import] [plans] [national] [start] [subjects] [uses]}: all of them, unless some are named. */
public final class Bench {

    private static final List<String> PARTS = List.of("import", "national", "plans", "start", "subjects", "uses");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> named = new TreeSet<>(Arrays.asList(arguments));
        Sizes sizes = named.remove("--small") ? Sizes.SMALL : Sizes.FULL;
        String jar = named.stream().filter(each -> each.endsWith(".jar")).findFirst().orElse("");
        named.remove(jar);
        if (!PARTS.containsAll(named)) {
            System.err.println("bench knows " + PARTS + " and --small");
            System.exit(2);
        }
        Iterable<String> parts = named.isEmpty() ? PARTS : named;
        Figures figures = new Figures();
        boolean whole = true;
        for (String part : parts) {
            try {
                measure(part, jar, sizes, figures);
            } catch (Exception failed) {
                // What the other parts have shown is not lost with it.
                failed.printStackTrace();
                whole = false;
            }
        }
        figures.print(sizes);
        System.exit(whole ? 0 : 1);
    }

    private static void measure(String part, String jar, Sizes sizes, Figures figures) throws Exception {
        if (part.equals("start")) {
            ColdStart.measure(Path.of(jar), figures);
            return;
        }
        try (BenchDatabase database = BenchDatabase.start(part)) {
            switch (part) {
                case "plans" -> PlansBench.measure(database, sizes, figures);
                case "subjects" -> SubjectsBench.measure(database, sizes, figures);
                case "uses" -> UsesBench.measure(database, sizes, figures);
                case "import" -> ImportBench.measure(database, sizes, figures);
                default -> NationalBench.measure(database, sizes, figures);
            }
        }
    }
}
