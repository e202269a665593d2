package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds style sheets that stand outside the layers, are too long or name a colour, and what they style that no page has. */
final class Stylesheets {

    /** The one sheet that names colours, and the one that orders the layers. */
    private static final String TOKENS = "tokens.css";

    private static final String ORDER = "app.css";

    private static final int LONGEST = 250;

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern LAYERS = Pattern.compile("@layer ([a-z, ]+);");
    private static final Pattern LAYER = Pattern.compile("(?s)\\s*@layer ([a-z]+) \\{.*\\}\\s*");
    private static final Pattern CLASS = Pattern.compile("\\.(ff-[a-z0-9-]+)");

    /** After a colon, as a selector may begin with the same sign: {@code #messages}. */
    private static final Pattern COLOUR = Pattern.compile(
            ":[^;{}]*?(#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\([^)]*\\)|(?<![-\\w])(?:black|white|red|gray|grey)\\b)[^{}]*?;");

    private Stylesheets() {}

    static List<String> colours(Map<String, String> sheets) {
        List<String> findings = new ArrayList<>();
        sheets.forEach((file, sheet) -> {
            if (!file.equals(TOKENS)) {
                COLOUR.matcher(COMMENT.matcher(sheet).replaceAll(""))
                        .results()
                        .forEach(found -> findings.add(file + " names the colour " + found.group(1)));
            }
        });
        return findings;
    }

    /** Each sheet but the first puts all its rules into one layer, and the first says where that layer stands. */
    static List<String> outsideLayers(Map<String, String> sheets) {
        var order = LAYERS.matcher(sheets.get(ORDER)).results().findFirst().orElseThrow();
        var known = List.of(order.group(1).split(", "));
        List<String> findings = new ArrayList<>();
        sheets.forEach((file, sheet) -> {
            var layer = LAYER.matcher(COMMENT.matcher(sheet).replaceAll(""));
            if (file.equals(ORDER)) {
                return;
            }
            if (!layer.matches()) {
                findings.add(file + " has rules outside a layer");
            } else if (!known.contains(layer.group(1))) {
                findings.add(file + " is in a layer without a place: " + layer.group(1));
            }
        });
        return findings;
    }

    static List<String> tooLong(Map<String, String> sheets) {
        return sheets.entrySet().stream()
                .filter(each -> each.getValue().lines().count() > LONGEST)
                .map(each -> each.getKey() + " has more than " + LONGEST + " lines")
                .toList();
    }

    /**
     * Sheets that no page links.
     *
     * @param head the template that links them
     */
    static List<String> notLinked(Map<String, String> sheets, String head) {
        return sheets.keySet().stream()
                .filter(file -> !file.equals(ORDER) && !head.contains("\"" + file.replace(".css", "") + "\""))
                .map(file -> file + " is linked by no page")
                .toList();
    }

    /**
     * Classes that are styled and written nowhere.
     *
     * @param pages what writes classes; one that ends in an expression, {@code ff-state-${tone}}, writes all that begin so
     */
    static List<String> unused(Map<String, String> sheets, String pages) {
        return sheets.entrySet().stream()
                .flatMap(each -> CLASS.matcher(each.getValue())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .filter(name -> !Pattern.compile("(?<![a-z0-9-])" + name + "(?![a-z0-9-])")
                                .matcher(pages)
                                .find())
                        .filter(name -> name.indexOf('-', 3) < 0
                                || !pages.contains(name.substring(0, name.indexOf('-', 3) + 1) + "${"))
                        .map(name -> each.getKey() + " styles " + name + ", which nothing has"))
                .sorted()
                .toList();
    }
}
