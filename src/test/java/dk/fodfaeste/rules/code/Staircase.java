package dk.fodfaeste.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules in the order of docs/modules.md: a module may use what stands above it, never what stands below. Areas,
 * which stand one below the other only because something must stand first, do not use each other at all.
 */
final class Staircase {

    static final List<String> MODULES = List.of(
            "kernel",
            "access",
            "organisation",
            "settings",
            "jobs",
            "ui",
            "people",
            "plans",
            "forms",
            "law",
            "calendar",
            "programmes",
            "allocation",
            "letters",
            "agreements",
            "enquiries",
            "arrivals",
            "housing",
            "employment",
            "health",
            "children",
            "community",
            "goals",
            "catalogue",
            "insight",
            "portal",
            "administration",
            "home",
            "demo");

    static final Set<String> ENGINES = Set.of(
            "plans", "forms", "law", "calendar", "programmes", "allocation", "letters", "agreements", "enquiries");

    static final Set<String> AREAS =
            Set.of("arrivals", "housing", "employment", "health", "children", "community", "goals");

    /** Starts and stops the server; stands beside the staircase, uses nothing of it, and lends its console to the demo. */
    static final String BESIDE = "launch";

    private static final Set<String> MAY_USE_WHAT_STANDS_BESIDE = Set.of("home", "demo");

    /** The templates that the build compiles; those of a module stand in a package of its name. */
    private static final String TEMPLATES = "jte.";

    private final String root;

    /** @param root the package that holds the modules */
    Staircase(String root) {
        this.root = root + ".";
    }

    /** Each step in the wrong direction, and each module that has no place. */
    Set<String> findings(JavaClasses classes) {
        Set<String> findings = new TreeSet<>();
        for (JavaClass user : classes) {
            String from = module(user);
            if (from.isEmpty()) {
                continue;
            }
            if (!MODULES.contains(from) && !from.equals(BESIDE)) {
                findings.add(from + " has no place on the staircase");
            }
            user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> module(dependency.getTargetClass()))
                    .filter(to -> !to.isEmpty() && !to.equals(from) && !may(from, to))
                    .forEach(to -> findings.add(user.getSimpleName() + " in " + from + " uses " + to));
        }
        return findings;
    }

    private static boolean may(String from, String to) {
        if (from.equals(BESIDE) || to.equals(BESIDE)) {
            return MAY_USE_WHAT_STANDS_BESIDE.contains(from);
        }
        boolean bothAreas = AREAS.contains(from) && AREAS.contains(to);
        return !bothAreas && MODULES.contains(to) && MODULES.indexOf(to) < MODULES.indexOf(from);
    }

    private String module(JavaClass type) {
        String name = Objects.requireNonNull(type.getPackageName()) + ".";
        if (!name.startsWith(root) || name.equals(root)) {
            return "";
        }
        String rest = name.substring(root.length());
        String inside = rest.startsWith(TEMPLATES) ? rest.substring(TEMPLATES.length()) : rest;
        return inside.isEmpty() ? "" : inside.substring(0, inside.indexOf('.'));
    }
}
