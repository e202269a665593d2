package dk.fodfaeste.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects what was measured and prints it as one table. */
final class Figures {

    private record Line(String what, String measured, String beside, String ratio, String aim) {}

    private final List<Line> lines = new ArrayList<>();

    /** One line: what was measured, beside what, how they relate, and what was aimed at. */
    void add(String what, String measured, String beside, String ratio, String aim) {
        lines.add(new Line(what, measured, beside, ratio, aim));
        System.out.printf("  %-58s %-34s %-34s %-10s %s%n", what, measured, beside, ratio, aim);
    }

    void print(Sizes sizes) {
        System.out.println();
        System.out.println("| what | measured | beside it, in the same run | ratio | aim |");
        System.out.println("|---|---|---|---|---|");
        lines.forEach(line -> System.out.println("| " + String.join(" | ",
                line.what(), line.measured(), line.beside(), line.ratio(), line.aim()) + " |"));
        System.out.println();
        System.out.println("Medians of " + sizes.rounds() + " round(s) on " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version() + ", the product's own PostgreSQL 18 with fsync.");
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f×", value);
    }
}
