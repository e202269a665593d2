package dk.fodfaeste.arrivals.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.Read;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdRulesTest {

    @Test
    void whatOneRowSaysOfTheHouseholdHoldsForAll() {
        var rows = Read.rows("""
                husstandsnr;fornavne;asylcenter;afgørelsesdato;forventet ankomst;kategori
                1;Amina;;;;
                1;Omar;Sandholm;15-01-2026;16-03-2026 10:00;Ukraine
                1;Bibi;SANDHOLM;15-01-2026;16-03-2026;
                2;Tesfay;;;17-03-2026;
                """).rows();
        assertThat(rows.subList(0, 3)).allSatisfy(row -> {
            assertThat(row.asylumCentre()).isEqualTo("Sandholm");
            assertThat(row.decisionDate()).isEqualTo(LocalDate.of(2026, 1, 15));
            assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(row.expectedTime()).isEqualTo(LocalTime.of(10, 0));
            assertThat(row.kind()).isEqualTo(HouseholdKind.UKRAINE);
        });
        assertThat(rows.get(3))
                .extracting(ArrivalRow::asylumCentre, ArrivalRow::kind)
                .containsExactly(null, HouseholdKind.REFUGEE);
    }

    @ParameterizedTest
    @CsvSource({
        "asylcenter, Sandholm, Avnstrup",
        "afgørelsesdato, 15-01-2026, 16-01-2026",
        "kategori, flygtning, Ukraine",
        "ankomsttid, 10:00, 11:00"
    })
    void rowsThatDisagreeAreRefusedFromTheSecondOn(String heading, String first, String second) {
        var rows = Read.rows("husstandsnr;fornavne;forventet ankomst;%s\n1;Amina;16-03-2026;%s\n1;Omar;16-03-2026;%s\n"
                .formatted(heading, first, second));
        assertThat(rows.rows()).extracting(ArrivalRow::firstNames).containsExactly("Amina");
        assertThat(rows.refusals())
                .containsExactly(
                        new RowRefusal(3, heading, second, "arrivals.row.household.conflict", List.of("2", first)));
    }

    @Test
    void aHouseholdArrivesTogether() {
        var rows = household(
                "1;Amina;16-03-2026", "1;Omar;17-03-2026", "1;Bibi;16-03-2026 10:00", "1;Yara;16-03-2026 11:00");
        assertThat(rows.refusals())
                .extracting(RowRefusal::row, RowRefusal::key, RowRefusal::args)
                .containsExactly(
                        tuple(3, "arrivals.row.household.conflict", List.of("2", "16-03-2026")),
                        tuple(5, "arrivals.row.household.conflict", List.of("4", "16-03-2026 10:00")));
    }

    @Test
    void theRowsOfAHouseholdNeedNotStandTogetherNorSpellItsNumberAlike() {
        var rows = household("h 1;Amina;16-03-2026", "2;Tesfay;17-03-2026", "H1;Omar;");
        assertThat(rows.rows())
                .extracting(ArrivalRow::householdNo, ArrivalRow::relation)
                .containsExactly(tuple("h 1", Relation.MAIN), tuple("2", Relation.MAIN), tuple("h 1", Relation.OTHER));
    }

    @Test
    void numbersThatDifferByASignAreTwoHouseholds() {
        assertThat(household("1-2;Amina;16-03-2026", "12;Omar;17-03-2026").refusals())
                .isEmpty();
    }

    @Test
    void aHouseholdWithoutAnArrivalIsRefusedRowByRow() {
        var rows = household("1;Amina;", "1;Omar;", "2;Tesfay;16-03-2026");
        assertThat(rows.rows()).extracting(ArrivalRow::firstNames).containsExactly("Tesfay");
        assertThat(rows.refusals())
                .extracting(RowRefusal::row, RowRefusal::key)
                .containsExactly(tuple(2, "arrivals.row.arrival-missing"), tuple(3, "arrivals.row.arrival-missing"));
    }

    @Test
    void aRefusedRowDoesNotKeepTheOthersOut() {
        var rows = Read.rows("""
                husstandsnr;fornavne;forventet ankomst;fødselsdato
                1;Amina;16-03-2026;30-02-1990
                1;Omar;;01-01-1988
                """);
        assertThat(rows.refusals()).extracting(RowRefusal::row).containsExactly(2);
        assertThat(rows.rows()).singleElement().satisfies(row -> {
            assertThat(row.expectedDate())
                    .as("the refused row's good values hold")
                    .isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(row.relation())
                    .as("the first row's place is kept for it")
                    .isEqualTo(Relation.OTHER);
        });
    }

    @Test
    void theFirstRowIsTheMainPersonUnlessAnotherOneIs() {
        assertThat(relations("", "ægtefælle", "barn")).containsExactly(Relation.MAIN, Relation.SPOUSE, Relation.CHILD);
        assertThat(relations("", "ref", "")).containsExactly(Relation.OTHER, Relation.MAIN, Relation.OTHER);
        assertThat(relations("ægtefælle", "barn", ""))
                .as("the main person may be here already")
                .containsExactly(Relation.SPOUSE, Relation.CHILD, Relation.OTHER);
    }

    @Test
    void aHouseholdHasOneMainPerson() {
        var rows = withRelations("hovedperson", "barn", "ref");
        assertThat(rows.refusals())
                .containsExactly(new RowRefusal(4, "relation", "ref", "arrivals.row.household.two-main", List.of("2")));
    }

    @Test
    void anUnaccompaniedMinorIsAloneInTheHousehold() {
        var rows = minors("1;Tesfay;01-06-2010;uledsaget mindreårig", "1;Biniam;01-06-2012;");
        assertThat(rows.rows()).extracting(ArrivalRow::kind).containsExactly(HouseholdKind.UNACCOMPANIED_MINOR);
        assertThat(rows.refusals())
                .containsExactly(new RowRefusal(3, "kategori", "", "arrivals.row.minor.not-alone", List.of("2")));
    }

    @ParameterizedTest
    @CsvSource({"17-03-2008, true", "16-03-2008, false", "01-01-1990, false", "2009, true"})
    void anUnaccompaniedMinorIsUnderEighteenOnArrival(String born, boolean accepted) {
        var rows = minors("1;Tesfay;%s;uledsaget mindreårig".formatted(born));
        assertThat(rows.rows()).hasSize(accepted ? 1 : 0);
        assertThat(rows.refusals())
                .extracting(RowRefusal::key)
                .isEqualTo(accepted ? List.of() : List.of("arrivals.row.minor.of-age"));
    }

    @Test
    void anUnaccompaniedMinorHasABirthDate() {
        assertThat(minors("1;Tesfay;;uledsaget mindreårig").refusals())
                .extracting(RowRefusal::key)
                .containsExactly("arrivals.row.minor.birth-date-missing");
        var withoutColumn = Read.refused("kategori", "unaccompanied minor");
        assertThat(withoutColumn.column()).as("the heading to add").isEqualTo("fødselsdato");
    }

    private static ArrivalRows household(String... lines) {
        return Read.rows("husstandsnr;fornavne;forventet ankomst\n" + String.join("\n", lines));
    }

    private static ArrivalRows minors(String... lines) {
        return Read.rows("husstandsnr;fornavne;fødselsdato;kategori;forventet ankomst\n"
                + String.join(";16-03-2026\n", lines) + ";16-03-2026");
    }

    private static ArrivalRows withRelations(String... relations) {
        var csv = new StringBuilder("husstandsnr;fornavne;forventet ankomst;relation\n");
        for (var i = 0; i < relations.length; i++) {
            csv.append("1;Person ")
                    .append((char) ('A' + i))
                    .append(";16-03-2026;")
                    .append(relations[i])
                    .append('\n');
        }
        return Read.rows(csv.toString());
    }

    private static List<Relation> relations(String... relations) {
        return withRelations(relations).rows().stream()
                .map(ArrivalRow::relation)
                .toList();
    }
}
