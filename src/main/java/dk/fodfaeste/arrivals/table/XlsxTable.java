package dk.fodfaeste.arrivals.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet that is not hidden. What a file from outside says of itself is believed only within limits. */
final class XlsxTable {

    private static final String FOLDER = "xl/";
    private static final int MOST_RELATIONS = 10_000;

    /** Where another part lies, and what it is: the last word of its type. */
    private record Relation(String target, String kind) {}

    private final XlsxParts parts;
    private final Map<String, Relation> relations;

    private XlsxTable(XlsxParts parts) throws IOException, XMLStreamException, UnreadableFile {
        this.parts = parts;
        this.relations = relations(parts);
    }

    /**
     * Reads the rows.
     *
     * @param maxRows where to stop
     * @throws UnreadableFile if it is no xlsx workbook, is damaged, or holds more than is read
     */
    static Table read(byte[] workbook, Limits limits, int maxRows) throws UnreadableFile {
        try (var parts = new XlsxParts(workbook, limits)) {
            try {
                return new XlsxTable(parts).read(maxRows);
            } catch (IOException | XMLStreamException | RuntimeException _) {
                // the last where numbers are none, or a broken archive's own numbers are believed
                throw parts.broken();
            }
        } catch (IOException | RuntimeException _) {
            throw new UnreadableFile("damaged");
        }
    }

    private Table read(int maxRows) throws IOException, XMLStreamException, UnreadableFile {
        String sheet = null;
        var from1904 = false;
        try (var book = parts.open(XlsxParts.WORKBOOK)) {
            while (book.next()) {
                if (book.begins("workbookPr")) {
                    from1904 = List.of("1", "true").contains(String.valueOf(book.attribute("date1904")));
                } else if (book.begins("sheet") && sheet == null && isVisible(book.attribute("state"))) {
                    sheet = worksheet(book.relation());
                }
            }
        }
        if (sheet == null) {
            return new Table(List.of(), false);
        }
        var cells = new XlsxCell(styles(), from1904);
        var texts = texts();
        try (var rows = parts.open(sheet)) {
            return new Table(new XlsxSheet(rows, texts, cells).rows(maxRows), false);
        }
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    /** Where the cells of a sheet are; {@code null} for one that is a chart. */
    private @Nullable String worksheet(@Nullable String relation) throws UnreadableFile {
        var sheet = relation == null ? null : relations.get(relation);
        if (sheet == null) {
            throw new UnreadableFile("damaged");
        }
        return sheet.kind().equals("worksheet") ? sheet.target() : null;
    }

    private XlsxStyles styles() throws IOException, XMLStreamException, UnreadableFile {
        var name = other("styles");
        if (name == null || !parts.has(name)) {
            return XlsxStyles.none();
        }
        try (var part = parts.open(name)) {
            return XlsxStyles.read(part);
        }
    }

    private XlsxSheet.Texts texts() throws IOException, XMLStreamException, UnreadableFile {
        var name = other("sharedStrings");
        if (name == null) {
            return XlsxSheet.Texts.none();
        }
        try (var part = parts.open(name)) {
            return XlsxSheet.Texts.read(part);
        }
    }

    private @Nullable String other(String kind) {
        return relations.values().stream()
                .filter(each -> each.kind().equals(kind))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Relation> relations(XlsxParts parts)
            throws IOException, XMLStreamException, UnreadableFile {
        Map<String, Relation> relations = new HashMap<>();
        try (var part = parts.open(FOLDER + "_rels/workbook.xml.rels")) {
            while (part.next()) {
                var id = part.begins("Relationship") ? part.attribute("Id") : null;
                var target = id == null ? null : part.attribute("Target");
                if (id != null && target != null && relations.size() < MOST_RELATIONS) {
                    relations.put(id, new Relation(inside(target), lastWord(part.attribute("Type"))));
                }
            }
        }
        return relations;
    }

    private static String lastWord(@Nullable String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** A target is told from the workbook's own folder on, or from the top. */
    private static String inside(String target) {
        List<String> folders = new ArrayList<>();
        for (var folder : (target.startsWith("/") ? target.substring(1) : FOLDER + target).split("/", -1)) {
            if (folder.equals("..") && !folders.isEmpty()) {
                folders.removeLast();
            } else if (!List.of("", ".", "..").contains(folder)) {
                folders.add(folder);
            }
        }
        return String.join("/", folders);
    }
}
