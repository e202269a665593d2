package dk.fodfaeste.launch.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy says of itself.
 *
 * @param schema the version of the schema that it was taken from
 */
record Manifest(String schema, List<Part> parts) {

    /** Where it stands in the file. */
    static final String ENTRY = "manifest.txt";

    private static final String FORMAT = "fodfaeste-copy 1";

    /** @param sha256 of the table's rows as they stand in the file, in hexadecimal */
    record Part(String table, long rows, String sha256, List<String> columns) {

        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(FORMAT)
                .append('\n')
                .append("schema ")
                .append(schema)
                .append('\n');
        for (Part part : parts) {
            text.append("table ")
                    .append(part.table())
                    .append(' ')
                    .append(part.rows())
                    .append(' ')
                    .append(part.sha256())
                    .append(' ')
                    .append(String.join(",", part.columns()))
                    .append('\n');
        }
        return text.toString();
    }

    /** @throws IOException if the text is of no copy, or of one that this version does not know */
    static Manifest of(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !lines.get(1).startsWith("schema ")) {
            throw new IOException("it is no copy of a Fodfæste database, or of a version that this one does not know");
        }
        List<Part> parts = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ", -1);
            if (words.length != 5
                    || !words[0].equals("table")
                    || !words[1].matches("[a-z_]+")
                    || !words[4].matches("[a-z0-9_,\"]+")) {
                throw new IOException("its list of tables is damaged");
            }
            parts.add(new Part(words[1], Long.parseLong(words[2]), words[3], List.of(words[4].split(","))));
        }
        return new Manifest(lines.get(1).substring("schema ".length()), parts);
    }
}
