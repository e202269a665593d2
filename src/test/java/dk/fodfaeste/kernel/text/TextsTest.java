package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static Words danish(String pattern, Texts.Missing missing) {
        return Texts.of(Map.of(UiLanguage.DA, Map.of("test.key", pattern)), missing)
                .of(UiLanguage.DA);
    }

    private static Words danish(String pattern) {
        return danish(pattern, Texts.Missing.THROW);
    }

    @Test
    void aKeyGivesItsTextInEachLanguage() {
        var texts = Texts.load();
        assertThat(texts.of(UiLanguage.DA).t("ui.undo")).isEqualTo("Fortryd");
        assertThat(texts.of(UiLanguage.EN).t("ui.undo")).isEqualTo("Undo");
    }

    @Test
    void argumentsAreWrittenTheDanishWay() {
        assertThat(danish("{0} rækker").t("test.key", 1234)).isEqualTo("1.234 rækker");
        assertThat(danish("{0} km").t("test.key", 3.5)).isEqualTo("3,5 km");
        assertThat(danish("den {0}").t("test.key", LocalDate.of(2026, 3, 3))).isEqualTo("den 3. marts 2026");
        assertThat(danish("{0}").t("test.key", LocalTime.of(9, 5))).isEqualTo("kl. 09.05");
        assertThat(danish("{0}").t("test.key", Instant.parse("2026-03-03T09:00:00Z")))
                .isEqualTo("3. marts 2026 kl. 10.00");
    }

    @Test
    void numbersOnBothSidesOfAThousandAndOfZeroAreWrittenTheSameEachTime() {
        var words = danish("{0} af {1}");
        for (int time = 0; time < 2; time++) {
            assertThat(words.t("test.key", 999, 1000L)).isEqualTo("999 af 1.000");
            assertThat(words.t("test.key", 0, 999L)).isEqualTo("0 af 999");
            assertThat(words.t("test.key", 999L, 0)).isEqualTo("999 af 0");
            assertThat(words.t("test.key", -1, Integer.MIN_VALUE)).isEqualTo("-1 af -2.147.483.648");
        }
    }

    @Test
    void aNumberChoosesAmongFormsAndIsWrittenInThem() {
        var words = danish("{0,choice,0#ingen|1#én|1<{0} i {1}}");
        for (int time = 0; time < 2; time++) {
            assertThat(words.t("test.key", 0, 5)).isEqualTo("ingen");
            assertThat(words.t("test.key", 1, 5)).isEqualTo("én");
            assertThat(words.t("test.key", 12, 5)).isEqualTo("12 i 5");
            assertThat(words.t("test.key", 1200, "alt")).isEqualTo("1.200 i alt");
        }
    }

    @Test
    void anIdentifierIsPassedAsAStringAndKeepsItsForm() {
        assertThat(danish("sag {0}").t("test.key", "20260147")).isEqualTo("sag 20260147");
    }

    @Test
    void aDoubledApostropheIsOneWithAndWithoutArguments() {
        assertThat(danish("Jens'' sag").t("test.key")).isEqualTo("Jens' sag");
        assertThat(danish("Jens'' {0}").t("test.key", "sag")).isEqualTo("Jens' sag");
    }

    @Test
    void aMissingArgumentIsWrittenAsNothingButAMissingKeyNeverIs() {
        assertThat(danish("a{0}b").t("test.key", (Object) null)).isEqualTo("ab");
        assertThat(danish("x", Texts.Missing.MARK).t("test.other")).isEqualTo("⟦test.other⟧");
        assertThatThrownBy(() -> danish("x").t("test.other")).hasMessageContaining("test.other");
    }

    @Test
    void theTestsFindMissingKeys() {
        assertThatThrownBy(() -> Texts.load().of(UiLanguage.DA).t("ui.no-such-key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternThatCannotBeReadIsFoundAtTheStart() {
        assertThatThrownBy(() -> danish("{0")).hasMessageContaining("test.key");
    }

    @Test
    void manyThreadsMayReadTheSameText() throws Exception {
        var words = danish("{0} af {1}");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<String>>();
            for (int i = 0; i < 2000; i++) {
                var number = i;
                work.add(() -> words.t("test.key", Integer.toString(number), "alle"));
            }
            var results = new ArrayList<String>();
            for (var future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            assertThat(results)
                    .containsExactlyElementsOf(IntStream.range(0, 2000)
                            .mapToObj(i -> i + " af alle")
                            .toList());
        }
    }

    @Test
    void aLanguageIsDanishUnlessItIsEnglish() {
        assertThat(List.of("da", "", "de", "xx").stream().map(UiLanguage::of)).containsOnly(UiLanguage.DA);
        assertThat(UiLanguage.of(null)).isEqualTo(UiLanguage.DA);
        assertThat(UiLanguage.of("EN")).isEqualTo(UiLanguage.EN);
    }
}
