package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name in several letters is one, in both directions; two names stay two. */
class FoldingTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            quoteCharacter = '\\',
            value = {
                "Мар'яна, Maryana",
                "Мар’яна, Marjana",
                "Марʼяна, Mariana",
                "Ольга, Olga",
                "Ольга, Olha",
                "Юлія, Yulia",
                "Yuliia, Julia",
                "Соловйова, Solovyova",
                "Ковальчук, Koval'chuk",
                "Koval’chuk, Kovalchuk",
                "Yıldız, YILDIZ",
                "İnci, inci",
                "Ayşe, ayse",
                "Đorđević, Dordevic",
                "Đorđević, Djordjevic",
                "Łukasz, lukasz",
                "Strauß, STRAUSS",
                "كريمي, کریمی",
                "الأحمد, الاحمد",
                "إبراهيم, ابراهيم",
                "خديجة, خديجه",
                "موسى, موسي",
                "محـــمد, محمد",
                "مُحَمَّد, محمد",
                "Sørensen, Soerensen",
                "Sørensen, Sorensen",
                "Åse, Aase",
                "Åse, Ase",
                "Kjær, Kjaer",
                "Müller, Mueller",
                "O'Brien, OBrien",
                "Nguyễn, Nguyen"
            })
    void spellings_of_one_name_share_a_form(String one, String other) {
        assertThat(Folding.forms(one)).containsAnyElementsOf(Folding.forms(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Мар'яна, Marta",
        "Yıldız, Yilmaz",
        "Łukasz, Lucas",
        "كريمي, كريم",
        "Đorđević, Jovanovic",
        "Sørensen, Sorenson",
        "Omar, Amir"
    })
    void other_names_share_none(String one, String other) {
        assertThat(Folding.forms(one)).doesNotContainAnyElementsOf(Folding.forms(other));
    }
}
