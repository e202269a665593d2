package dk.fodfaeste.arrivals.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's styles show a number as a date or a time. */
final class XlsxStyles {

    /** Excel's own formats of dates and times, ECMA-376 part 1, 18.8.30. */
    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Pattern NOT_A_CODE =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^]]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_CODE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CODE = 10_000;
    private static final int MOST_CODES = 10_000;

    private final BitSet dates = new BitSet();

    /** The styles of a part; none where a workbook has no such part. */
    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(XlsxPart part) throws XMLStreamException, UnreadableFile {
        var styles = new XlsxStyles();
        Map<Integer, Boolean> formats = new HashMap<>();
        var inCells = false;
        for (var style = 0; part.next(); ) {
            if (part.begins("numFmt") && formats.size() < MOST_CODES) {
                formats.putIfAbsent(number(part.attribute("numFmtId")), isDateCode(part.attribute("formatCode")));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                inCells = part.begins("cellXfs");
            } else if (inCells && part.begins("xf")) {
                var format = number(part.attribute("numFmtId"));
                styles.dates.set(style++, formats.getOrDefault(format, DATE_FORMATS.contains(format)));
            }
        }
        return styles;
    }

    boolean isDate(@Nullable String style) {
        return dates.get(number(style));
    }

    private static boolean isDateCode(@Nullable String code) {
        return code != null
                && code.length() <= LONGEST_CODE
                && DATE_CODE.matcher(NOT_A_CODE.matcher(code).replaceAll("")).find();
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Math.max(0, Integer.parseInt(text));
    }
}
