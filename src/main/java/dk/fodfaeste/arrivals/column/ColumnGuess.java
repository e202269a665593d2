package dk.fodfaeste.arrivals.column;

import dk.fodfaeste.arrivals.table.Table;
import dk.fodfaeste.arrivals.value.LanguageText;
import dk.fodfaeste.arrivals.value.Parsed;
import dk.fodfaeste.arrivals.value.PersonNumberText;
import dk.fodfaeste.arrivals.value.WordList;
import dk.fodfaeste.kernel.reference.Nationalities;
import dk.fodfaeste.kernel.reference.Spelling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of a file hold: from headings that are known, from words in the others, then from what stands below. */
public final class ColumnGuess {

    private static final int SAMPLES = 3;
    private static final int ROWS_LOOKED_AT = 50;
    private static final int SHORTEST_WORD = 4;

    /** Contents that hardly anything else looks like, the most particular first. */
    private static final Map<Column, Predicate<String>> CONTENTS = contents();

    private final Table.Row head;
    private final List<Table.Row> data;
    private final KnownHeadings told;

    public ColumnGuess(Table.Row head, List<Table.Row> data, KnownHeadings told) {
        this.head = head;
        this.data = data;
        this.told = told;
    }

    /** All columns that have a heading or hold anything. */
    public List<SheetColumn> columns() {
        int width = Stream.concat(Stream.of(head), data.stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        @Nullable Column[] guesses = new Column[width];
        boolean[] sure = new boolean[width];
        Set<Column> left = EnumSet.allOf(Column.class);
        for (int i = 0; i < width; i++) {
            String heading = heading(i);
            Column known = Headings.column(heading, told).orElse(null);
            boolean twice = known != null && !left.remove(known);
            guesses[i] = twice ? null : known;
            sure[i] = !twice
                    && (known != null || heading.isEmpty() || told.knows(heading) || WordList.isNotRead(heading));
        }
        guess(guesses, sure, left, this::byHeading);
        guess(guesses, sure, left, this::byContents);
        return IntStream.range(0, width)
                .filter(i -> !heading(i).isEmpty() || samples(i).findAny().isPresent())
                .mapToObj(i ->
                        new SheetColumn(i, Headings.letter(i), Excerpt.of(heading(i)), shown(i), guesses[i], sure[i]))
                .toList();
    }

    private interface Guesser {
        Optional<Column> guess(int index, Set<Column> left);
    }

    private static void guess(@Nullable Column[] guesses, boolean[] sure, Set<Column> left, Guesser guesser) {
        for (int i = 0; i < guesses.length; i++) {
            if (guesses[i] == null && !sure[i]) {
                Column guess = guesser.guess(i, left).orElse(null);
                left.remove(guess);
                guesses[i] = guess;
            }
        }
    }

    private String heading(int index) {
        return head.cell(index).text();
    }

    private Optional<Column> byHeading(int index, Set<Column> left) {
        String heading = Spelling.fold(heading(index));
        return Headings.longestWordIn(heading, SHORTEST_WORD, left);
    }

    private Optional<Column> byContents(int index, Set<Column> left) {
        List<String> texts = samples(index).limit(ROWS_LOOKED_AT).toList();
        return texts.isEmpty()
                ? Optional.empty()
                : CONTENTS.entrySet().stream()
                        .filter(each ->
                                left.contains(each.getKey()) && texts.stream().allMatch(each.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private Stream<String> samples(int index) {
        return data.stream().map(row -> row.cell(index).text()).filter(text -> !text.isEmpty());
    }

    private List<String> shown(int index) {
        List<String> shown = new ArrayList<>();
        samples(index).distinct().limit(SAMPLES).forEach(text -> shown.add(Excerpt.guarded(text)));
        return shown;
    }

    private static Map<Column, Predicate<String>> contents() {
        Map<Column, Predicate<String>> contents = new LinkedHashMap<>();
        contents.put(Column.CPR, text -> text.length() >= 10 && isValue(PersonNumberText.cpr(text)));
        contents.put(Column.GENDER, text -> WordList.GENDERS.find(text).isPresent());
        contents.put(Column.RELATION, text -> WordList.RELATIONS.find(text).isPresent());
        contents.put(Column.INTERPRETER, text -> WordList.YES_NO.find(text).isPresent());
        contents.put(Column.KIND, text -> WordList.KINDS.find(text).isPresent());
        contents.put(Column.LANGUAGE, text -> text.length() > 2 && isValue(LanguageText.read(text)));
        contents.put(Column.NATIONALITY, text -> Nationalities.find(text).isPresent());
        return contents;
    }

    private static boolean isValue(Parsed<?> parsed) {
        return parsed instanceof Parsed.Value;
    }
}
