package dk.fodfaeste.rules.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of docs/traceability.md: each row has an id, what it is, modules, pages, data and tests, and names code in
 * backticks.
 */
final class Traceability {

    private static final int CELLS = 6;
    private static final int MODULES = 2;
    private static final int TESTS = 5;

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final List<Path> ROOTS = List.of(Path.of(""), Path.of("src/main"), Path.of("src/main/resources"));
    private static final Path CODE = Path.of("src/main/java/dk/fodfaeste");
    private static final Path TEST_CODE = Path.of("src/test/java");

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> tests;

    Traceability(String document) {
        document.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> List.of(line.substring(1).split("\\|", -1)))
                .filter(cells -> cells.size() > CELLS)
                .forEach(cells -> rows.add(cells.stream().map(String::strip).toList()));
        rows.removeIf(cells -> cells.get(MODULES).equals("module"));
        tests = sources();
    }

    /** All ids and keys. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(cells -> ids.addAll(named(cells.getFirst())));
        return ids;
    }

    /** Every name that nothing has, and every row that no test stands behind. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (List<String> cells : rows) {
            String row = cells.getFirst().replace("`", "");
            named(cells.get(MODULES)).stream()
                    .filter(module -> !Files.isDirectory(CODE.resolve(module)))
                    .forEach(module -> findings.add(row + ": there is no module " + module));
            for (int cell = MODULES + 1; cell < TESTS; cell++) {
                named(cells.get(cell)).stream()
                        .filter(file -> ROOTS.stream().noneMatch(root -> Files.isRegularFile(root.resolve(file))))
                        .forEach(file -> findings.add(row + ": there is no file " + file));
            }
            List<String> behind = named(cells.get(TESTS));
            behind.stream()
                    .filter(test -> !exists(test))
                    .forEach(test -> findings.add(row + ": there is no test " + test));
            if (behind.isEmpty()) {
                findings.add(row + ": no test stands behind it");
            }
        }
        return findings;
    }

    private boolean exists(String test) {
        String[] parts = test.split("#", 2);
        String source = tests.get(parts[0] + ".java");
        return source != null && (parts.length == 1 || source.contains(" " + parts[1] + "("));
    }

    private static List<String> named(String cell) {
        return NAMED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(TEST_CODE)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), Traceability::read, (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
