package dk.fodfaeste.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer does its own work; each rule finds the fixture that does not. */
class LayersTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_it(String rule, Function<String, ArchRule> rules, String[] breaches) {
        assertThat(Breaches.in(Breaches.PRODUCT_CLASSES, rules.apply(Breaches.PRODUCT)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_breach_is_found(String rule, Function<String, ArchRule> rules, String[] breaches) {
        var found = Breaches.in(Breaches.WRONG_CLASSES, rules.apply(Breaches.WRONG));
        assertThat(breaches).allSatisfy(breach -> assertThat(found).anyMatch(detail -> detail.contains(breach)));
        assertThat(found).allMatch(detail -> Stream.of(breaches).anyMatch(detail::contains));
    }

    @Test
    void every_class_that_is_excepted_exists() {
        assertThat(Layers.SQL_ELSEWHERE.keySet())
                .allSatisfy(name -> assertThat(Breaches.PRODUCT_CLASSES.contain(Breaches.PRODUCT + "." + name))
                        .as(name)
                        .isTrue());
        assertThat(Breaches.PRODUCT_CLASSES.contain(Breaches.PRODUCT + "." + Layers.CLOCK_MAKER))
                .isTrue();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("SQL stands in stores", Layers::sqlStandsInStores, "Careless.sql"),
                rule("transactions begin in access", Layers::transactionsBeginInAccess, "Careless.transaction"),
                rule("the kernel is plain Java", Layers::theKernelIsPlainJava, "KnowsSpring"),
                rule("rules ask nobody", Layers::rulesAskNobody, "LooksItUp", "Forgotten"),
                rule("endpoints are named", Layers::endpointsAreNamed, "LostEndpointForm", "TouchesTheStore"),
                rule("pages do not touch stores", Layers::pagesDoNotTouchStores, "TouchesTheStore"),
                rule("nothing is injected into fields", Layers::nothingIsInjectedIntoFields, "Careless.injected"),
                rule(
                        "only the console prints",
                        Layers::onlyTheConsolePrints,
                        "Careless.prints",
                        "Careless.tellsTheStack"),
                rule(
                        "time comes from the clock",
                        Layers::timeComesFromTheClock,
                        "Careless.today",
                        "Careless.zonedToday",
                        "Careless.millis",
                        "Careless.date",
                        "Careless.ownClock"),
                rule(
                        "letters change case the same way everywhere",
                        Layers::lettersChangeCaseTheSameWayEverywhere,
                        "Careless.lower"));
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule, String... breaches) {
        return Arguments.of(name, rule, breaches);
    }
}
