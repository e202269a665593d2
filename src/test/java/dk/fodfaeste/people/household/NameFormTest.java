package dk.fodfaeste.people.household;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.duplicate.NamePairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same name, brought over from another alphabet in several ways. */
class NameFormTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Mohamed, Muhammad",
        "Mohammad, Muhamed",
        "Omar, Umar",
        "Yusuf, Youssef",
        "Hussein, Husayn",
        "Fatima, Fatemeh",
        "Aisha, Aicha",
        "Khaled, Haled",
        "Ahmad, Ahmed",
        "Djamal, Jamal",
        "Abd al-Rahman, Abdulrahman",
        "Abdelrahman, Abdurrahman",
        "Oleksandr, Aleksandr",
        "Yuliia, Julia",
        "Iuliia, Yulia",
        "Oksana, Oxana",
        "Tesfaye, Tesfay",
        "Zahra, Sahra",
        "Sarah, Sara",
        "Haddad, Hadad",
        "O'Brien, OBrien",
        "Özdemir, Ozdemir",
        "Åse, Aase",
        "Mykhailo, Mihailo",
        "Shevchenko, Schevchenko",
        "Kovalenko, Kovalenco",
        "Haileselassie, Hailesellasie",
    })
    void spellings_of_one_name_are_alike(String one, String other) {
        assertThat(NamePairs.alike(NameForm.partsOf(one), NameForm.partsOf(other)))
                .isEqualTo(NameForm.partsOf(one).size())
                .isEqualTo(NameForm.partsOf(other).size());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Omar, Amir",
        "Ali, Alia",
        "Sami, Samira",
        "Hassan, Hussein",
        "Jamal, Amal",
        "Oleksandr, Oleksandra",
        "Nour, Noor Ali",
        "Anna, Hanna",
        "Petrenko, Petrov",
    })
    void names_that_only_look_alike_are_two(String one, String other) {
        var mine = NameForm.partsOf(one);
        var theirs = NameForm.partsOf(other);
        assertThat(mine.size() == theirs.size() && NamePairs.alike(mine, theirs) == mine.size())
                .isFalse();
    }

    @Test
    void articles_are_left_out_unless_there_is_nothing_else() {
        assertThat(NameForm.partsOf("Samira Al-Hakim"))
                .extracting(NameForm::text)
                .containsExactly("samira", "hakim");
        assertThat(NameForm.partsOf("Ben")).extracting(NameForm::text).containsExactly("ben");
        assertThat(NameForm.partsOf("")).isEmpty();
        assertThat(NameForm.partsOf("-")).isEmpty();
    }

    @Test
    void a_name_of_more_parts_than_anybody_has_is_cut() {
        assertThat(NameForm.partsOf("a ".repeat(1000))).hasSize(6);
    }
}
