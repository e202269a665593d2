package dk.fodfaeste.arrivals.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An encoding that is not certain is asked for; what is likely only orders the choices. */
class EncodingsTest {

    private static final String HEAD = "husstandsnr;fornavne;efternavn;fødselsdato;ankomst\r\n";
    private static final String DANISH = HEAD + "1;Søren Åse;Kjær Nygård;01-01-1990;16-03-2026\r\n2;Jürgen;Lévy;;\r\n";

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "ISO-8859-1, windows-1252",
        "x-MacRoman, macintosh",
        "IBM850, ibm850",
        "IBM865, ibm850"
    })
    void danishNamesAreAskedForWithTheRightEncodingFirst(String saved, String first) {
        List<EncodingChoice> choices = Encodings.choices(DANISH.getBytes(Charset.forName(saved)));
        assertThat(choices).hasSizeGreaterThan(1);
        assertThat(choices.getFirst().encoding().code()).isEqualTo(first);
        assertThat(choices.getFirst().samples()).startsWith("fødselsdato", "Søren Åse", "Kjær Nygård");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1254, Ayşe Yıldız",
        "ISO-8859-9, Ayşe Yıldız",
        "IBM857, Ayşe Yıldız",
        "windows-1250, Łukasz Đorđević",
        "ISO-8859-2, Łukasz Đorđević",
        "windows-1251, Олена Ковальчук",
        "windows-1256, أحمد محمود",
        "windows-1257, Žemaitė",
        "windows-1253, Ελένη",
        "windows-1252, Åse Ærø"
    })
    void oneOfTheChoicesShowsTheNameAsItIs(String saved, String name) {
        byte[] file =
                ("husstandsnr;fornavne;ankomst\r\n1;" + name + ";16-03-2026\r\n").getBytes(Charset.forName(saved));
        assertThat(Encodings.choices(file))
                .anySatisfy(choice -> assertThat(choice.samples()).containsExactly(name));
    }

    @Test
    void choicesThatReadTheSameAreOne() {
        List<EncodingChoice> choices = Encodings.choices(DANISH.getBytes(Charset.forName("windows-1252")));
        assertThat(choices).extracting(EncodingChoice::samples).doesNotHaveDuplicates();
        assertThat(choices).extracting(EncodingChoice::encoding).doesNotContain(TextEncoding.WINDOWS_1254);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void whatIsCertainIsNotAsked(String saved) {
        byte[] file = DANISH.getBytes(Charset.forName(saved));
        assertThat(Encodings.choices(file)).isEmpty();
        assertThat(Encodings.certain(file)).contains(DANISH);
        assertThat(Encodings.choices("plain;letters".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void samplesAreTheCellsThatAddLettersWhereverTheyStandAndHideCprNumbers() {
        String far = HEAD.replace("ø", "oe") + "1;Amina;Noor;;\r\n".repeat(50_000) + "2;Søren 010190-1234;;;\r\n";
        assertThat(Encodings.choices(far.getBytes(Charset.forName("windows-1252")))
                        .getFirst()
                        .samples())
                .containsExactly("Søren 010190-••••");
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, WINDOWS_1252",
        "cp1252, WINDOWS_1252",
        "Cp850, IBM850",
        "MACINTOSH, MACINTOSH",
        "iso-8859-9, WINDOWS_1254"
    })
    void anEncodingHasMoreNamesThanOne(String name, TextEncoding encoding) {
        assertThat(TextEncoding.of(name)).contains(encoding);
        assertThat(TextEncoding.of("no such")).isEmpty();
        assertThat(TextEncoding.of("ebcdic?")).isEmpty();
    }
}
