package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.column.SheetColumn;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file whose columns may have to be told. */
class ArrivalsSheetTest {

    private static final String UNKNOWN = "Sagsnøgle;Kaldenavn;Kommer til os;Sex;Number;Hat\n"
            + "H1;Samira;16-03-2026;kvinde;150192-1234;rød\nH2;Omar;17-03-2026;mand;;blå\n";

    @Test
    void knownHeadingsNeedNoQuestion() {
        assertThat(open("husstandsnr;fornavne;forventet ankomst\nH1;Samira;16-03-2026\n")
                        .isClear())
                .isTrue();
    }

    @Test
    void anUnknownHeadingIsAskedForUnlessTheColumnHasNone() {
        assertThat(open("husstandsnr;fornavne;forventet ankomst;Hat\nH1;Samira;16-03-2026;rød\n")
                        .isClear())
                .isFalse();
        assertThat(open("husstandsnr;fornavne;forventet ankomst;\nH1;Samira;16-03-2026;rød\n")
                        .isClear())
                .isTrue();
    }

    @Test
    void aNecessaryColumnThatIsMissingIsAskedFor() {
        assertThat(open("husstandsnr;fornavne\nH1;Samira\n").isClear()).isFalse();
    }

    @Test
    void whatTheMunicipalityToldGoesBeforeOurOwnWordsAndMayBeThatAColumnIsNotRead() {
        KnownHeadings told = new KnownHeadings(Map.of(
                "hat",
                Optional.empty(),
                "kaldenavn",
                Optional.of(Column.FIRST_NAMES),
                "sagsnoegle",
                Optional.of(Column.HOUSEHOLD_NO)));
        ArrivalsSheet sheet = open("Sagsnøgle;KALDE-NAVN;forventet ankomst;Hat\nH1;Samira;16-03-2026;rød\n", told);
        assertThat(sheet.isClear()).isTrue();
        assertThat(sheet.known().codes()).containsExactly("household-no", "first-names", "expected-arrival", "");
    }

    @Test
    void aHeadingIsGuessedFromTheLongestKnownWordInIt() {
        assertThat(open("husstandsnr;Personens fornavne;Forventet ankomst til os\nH1;Samira;16-03-2026\n")
                        .guess()
                        .codes())
                .containsExactly("household-no", "first-names", "expected-arrival");
    }

    @Test
    void elseFromWhatStandsBelowItWhereHardlyAnythingElseLooksLikeThat() {
        assertThat(open(UNKNOWN).columns())
                .extracting(SheetColumn::heading, SheetColumn::guess, SheetColumn::sure)
                .contains(
                        tuple("Sex", Column.GENDER, true),
                        tuple("Number", Column.CPR, false),
                        tuple("Hat", null, false));
    }

    @Test
    void samplesAreTheFirstValuesAndHideWhatMayBeACprNumber() {
        assertThat(open(UNKNOWN).columns())
                .extracting(SheetColumn::samples)
                .contains(List.of("16-03-2026", "17-03-2026"), List.of("150192-••••"), List.of("rød", "blå"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void headingsThatNobodyKnowsArePartedByTheSignThatPartsAllLines(String sign) {
        assertThat(open(UNKNOWN.replace(";", sign)).headings()).hasSize(6);
    }

    @Test
    void theRowsAreReadByWhatWasChosen() {
        ColumnChoice choice =
                ColumnChoice.ofCodes(List.of("household-no", "first-names", "expected-arrival", "", "", ""));
        ArrivalRows rows = open(UNKNOWN).read(choice, Read.TODAY);
        assertThat(rows.refusals()).isEmpty();
        assertThat(rows.rows())
                .extracting(ArrivalRow::householdNo, ArrivalRow::firstNames)
                .containsExactly(tuple("H1", "Samira"), tuple("H2", "Omar"));
    }

    @Test
    void aSheetIsFoundAgainByItsHeadingsWhateverWasToldMeanwhile() {
        KnownHeadings told = new KnownHeadings(Map.of("kaldenavn", Optional.of(Column.FIRST_NAMES)));
        String file = "Liste;over;dem;vi;skal;modtage\n" + UNKNOWN;
        ArrivalsSheet first = open(file, told);
        assertThat(first.headings().getFirst()).isEqualTo("Sagsnøgle");
        OpenedFile again = ArrivalsFile.reopen(bytes(file), "liste.csv", null, KnownHeadings.NONE, first.headings());
        assertThat(again)
                .isInstanceOfSatisfying(
                        ArrivalsSheet.class,
                        sheet -> assertThat(sheet.headings()).isEqualTo(first.headings()));
    }

    @Test
    void aCopyShowsEachFaultAtItsCellAndOnlyRowsThatHaveAny() {
        ArrivalsSheet sheet = open(
                "husstandsnr;fornavne;CPR;forventet ankomst\nH1;Samira;150192-1234;32-03-2026\nH2;Omar;;16-03-2026\n");
        ArrivalRows rows = (ArrivalRows) sheet.read(Read.TODAY);
        SheetCopy copy = sheet.copy(
                sheet.known(),
                rows.refusals().stream()
                        .map(each -> new SheetCopy.Fault(each.row(), each.column(), each.key(), each.args()))
                        .toList(),
                10);
        assertThat(copy.headings()).containsExactly("husstandsnr", "fornavne", "CPR", "forventet ankomst");
        assertThat(copy.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cells())
                    .extracting(SheetCopy.Cell::text)
                    .containsExactly("H1", "Samira", "150192-••••", "32-03-2026");
            assertThat(row.cells()).extracting(cell -> cell.faults().size()).containsExactly(0, 0, 0, 1);
        });
    }

    @Test
    void wholeRowsKeepEveryCellAndMayHideCprNumbers() {
        ArrivalsSheet sheet = open("husstandsnr;fornavne;CPR;forventet ankomst\nH1;Samira;150192-1234;32-03-2026\n");
        ArrivalsSheet.WholeRow row = sheet.rows(Set.of(2)).getFirst();
        assertThat(row.cells()).containsExactly("H1", "Samira", "150192-1234", "32-03-2026");
        assertThat(ArrivalsSheet.masked(row, sheet.known()).cells())
                .containsExactly("H1", "Samira", "150192-••••", "32-03-2026");
    }

    private static ArrivalsSheet open(String file) {
        return open(file, KnownHeadings.NONE);
    }

    private static ArrivalsSheet open(String file, KnownHeadings told) {
        OpenedFile opened = ArrivalsFile.open(bytes(file), "liste.csv", null, told);
        assertThat(opened).isInstanceOf(ArrivalsSheet.class);
        return (ArrivalsSheet) opened;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
