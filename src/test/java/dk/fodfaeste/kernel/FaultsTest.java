package dk.fodfaeste.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void all_that_is_wrong_is_said_at_once_in_its_order() {
        Faults faults = new Faults()
                .add(true, "email", "x.email")
                .add(false, "phone", "x.phone")
                .addAll(() -> {
                    throw Problem.inField("login", "x.login", 5);
                });
        assertThatThrownBy(faults::end)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::fields)
                .asInstanceOf(InstanceOfAssertFactories.list(Problem.Field.class))
                .extracting(Problem.Field::field)
                .containsExactly("email", "login");
    }

    @Test
    void what_is_sought_and_not_there_is_said_with_the_rest() {
        Faults faults = new Faults();
        String found = faults.read(() -> {
            throw Problem.inField("town", "x.town");
        });
        faults.add(true, "day", "x.day");
        assertThat(found).isNull();
        assertThat(faults.<String>read(() -> "there")).isEqualTo("there");
        assertThatThrownBy(faults::end)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("town", "day"));
    }

    @Test
    void where_nothing_is_wrong_it_goes_on() {
        assertThatCode(new Faults().add(false, "email", "x.email")::end).doesNotThrowAnyException();
    }

    @Test
    void what_is_about_no_field_is_refused_at_once() {
        Faults faults = new Faults();
        assertThatThrownBy(() -> faults.addAll(() -> {
                    throw Problem.conflict("x.taken");
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("x.taken");
    }
}
