package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever a file holds, reading it gives an answer and never an exception. */
class AnyFileTest {

    private static final String LIST = """
            husstandsnr;relation;fornavne;efternavn;fødselsdato;køn;CPR;udlændingenr;nationalitet;sprog;tolk;forventet ankomst;kategori;bemærkninger
            1;ref;Amina;Haddad;01-01-1990;K;610190-1234;12345678;syrisk;arabisk (syrisk);ja;16-03-2026 10.00;flygtning;"Kørestol
            og elevator"
            1;barn;Omar;Haddad;ca. 2015;M;;12345679;SY;arabisk;nej;;;
            """;

    @Property(tries = 500)
    void anyBytesAreAnswered(@ForAll @Size(max = 2_000) byte[] content) {
        assertAnswered(content);
    }

    @Property(tries = 500)
    void aListWithAnyByteChangedIsAnswered(@ForAll @IntRange(max = 550) int at, @ForAll byte value) {
        assertAnswered(changed(LIST.getBytes(StandardCharsets.UTF_8), at, value));
    }

    @Property(tries = 300)
    void aWorkbookWithAnyByteChangedIsAnswered(@ForAll @IntRange(max = 4_000) int at, @ForAll byte value) {
        assertAnswered(changed(Workbooks.person(), at, value));
    }

    @Property(tries = 1_000)
    void anyTextInAnyCellIsKeptOrRefusedByName(@ForAll Column column, @ForAll @StringLength(max = 60) String text) {
        Assume.that(text.chars().noneMatch(Character::isISOControl)); // many of them make a file binary
        var rows = Read.person(Headings.danish(column), text);
        assertThat(rows.rows().size()
                        + rows.refusals().stream()
                                .map(RowRefusal::row)
                                .distinct()
                                .count())
                .isEqualTo(rows.rowCount());
        assertThat(rows.refusals())
                .allSatisfy(refusal -> assertThat(refusal.column()).isNotBlank());
    }

    private static byte[] changed(byte[] content, int at, byte value) {
        content[at % content.length] = value;
        return content;
    }

    private static void assertAnswered(byte[] content) {
        assertThat(ArrivalsFile.read(content, "liste.xlsx", Read.TODAY)).isNotNull();
    }
}
