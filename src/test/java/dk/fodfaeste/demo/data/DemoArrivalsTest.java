package dk.fodfaeste.demo.data;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import dk.fodfaeste.demo.data.DemoPerson.Gender;
import dk.fodfaeste.demo.data.DemoPerson.Relation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo families are plausible, whatever the day and the seed. */
class DemoArrivalsTest {

    record Demo(LocalDate today, List<DemoHousehold> households) {

        List<DemoPerson> persons() {
            return households.stream()
                    .flatMap(household -> household.persons().stream())
                    .toList();
        }
    }

    /** Each day of a week, a leap day and the turn of a year, each with several seeds. */
    static Stream<Demo> demos() {
        Stream<LocalDate> week = IntStream.range(0, 7).mapToObj(LocalDate.of(2026, 11, 16)::plusDays);
        return Stream.concat(week, Stream.of(LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31)))
                .flatMap(today ->
                        Stream.of(1L, 7L, 766L, -5L).map(seed -> new Demo(today, DemoArrivals.generate(today, seed))));
    }

    @Test
    void theSameDayAndSeedGiveTheSameDemo() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(DemoArrivals.generate(today, 766)).isEqualTo(DemoArrivals.generate(today, 766));
        assertThat(DemoArrivals.generate(today, 766)).isNotEqualTo(DemoArrivals.generate(today, 767));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void fifteenPersonsArriveInAnAverageMonth(Demo demo) {
        double months = DAYS.between(demo.today().minusMonths(9), demo.today().plusDays(ArrivalDays.DAYS_AHEAD))
                / (365.25 / 12);
        assertThat(demo.persons().size() / months).isBetween(14.5, 16.0);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void arrivalsAreSpreadFromNineMonthsAgoToEightWeeksAhead(Demo demo) {
        assertThat(demo.households())
                .extracting(household -> household.expectedArrival().toLocalDate())
                .allSatisfy(day -> assertThat(day)
                        .isBetween(
                                demo.today().minusMonths(9).minusDays(8),
                                demo.today().plusWeeks(8)));
        for (int month = -9; month < 1; month++) {
            LocalDate from = demo.today().plusMonths(month);
            assertThat(demo.households()).anyMatch(household -> isIn(household, from, from.plusMonths(1)));
        }
    }

    private static boolean isIn(DemoHousehold household, LocalDate from, LocalDate until) {
        LocalDate day = household.expectedArrival().toLocalDate();
        return !day.isBefore(from) && day.isBefore(until);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void nobodyIsExpectedOnAWeekendOrOutsideNineToFourteen(Demo demo) {
        assertThat(demo.households()).allSatisfy(household -> {
            assertThat(household.expectedArrival().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(household.expectedArrival().toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(14, 0));
        });
    }

    @Test
    void theMunicipalitysOwnClosedDaysAreAvoided() {
        LocalDate today = LocalDate.of(2026, 11, 18);
        Set<DayOfWeek> open = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        assertThat(DemoArrivals.generate(today, 766, day -> !open.contains(day.getDayOfWeek())))
                .allMatch(household -> open.contains(household.expectedArrival().getDayOfWeek()));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void somebodyIsInTheLaddersWindowAndSomebodyComesOnTheNextWeekday(Demo demo) {
        assertThat(demo.households())
                .anyMatch(household -> household.arrivedAt() != null
                        && HOURS.between(
                                        household.expectedArrival(),
                                        demo.today().atTime(14, 0))
                                <= 101
                        && household
                                .expectedArrival()
                                .toLocalDate()
                                .isBefore(demo.today().minusDays(1)));
        assertThat(demo.households())
                .anyMatch(household ->
                        isIn(household, demo.today().plusDays(1), demo.today().plusDays(4)));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void thoseBeforeTodayHaveArrivedAndNobodyElse(Demo demo) {
        assertThat(demo.households())
                .allSatisfy(household -> assertThat(household.arrivedAt() != null)
                        .isEqualTo(household.expectedArrival().toLocalDate().isBefore(demo.today())));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void thePermitComesFourToEightWeeksBeforeArrivalAndNothingIsKnownBeforeItHappens(Demo demo) {
        assertThat(demo.households()).allSatisfy(household -> {
            LocalDate arrival = household.expectedArrival().toLocalDate();
            assertThat(DAYS.between(household.permitDate(), arrival)).isBetween(26L, 56L);
            assertThat(household.noticeDate()).isBetween(household.permitDate(), demo.today());
            if (household.decisionDate() != null) {
                assertThat(household.decisionDate()).isBetween(household.permitDate(), household.noticeDate());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyKindAndShapeOfHouseholdIsThere(Demo demo) {
        assertThat(demo.households()).extracting(DemoHousehold::kind).contains(Kind.values());
        assertThat(demo.households())
                .extracting(household -> household.persons().size())
                .contains(1, 2, 3, 4, 5);
        assertThat(demo.persons())
                .extracting(DemoPerson::nationality)
                .contains("SY", "ER", "AF", "UA", "CD", "IR", "MM", "SO", "stateless", "stateless-palestinian");
        assertThat(demo.persons())
                .anyMatch(person ->
                        person.familyName() == null && !person.givenNames().contains(" "));
        assertThat(demo.persons()).anyMatch(DemoPerson::birthDateEstimated);
        assertThat(demo.persons()).anyMatch(person -> person.givenNames().matches(".*[şîêûçéèâïëô].*"));
        assertThat(demo.persons()).anyMatch(DemoPerson::interpreter).anyMatch(person -> !person.interpreter());
        assertThat(demo.persons()).anyMatch(person -> person.dialect() != null);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void cprNumbersAreDayPlusSixtyAndFitBirthDateCenturyAndGender(Demo demo) {
        assertThat(demo.persons()).filteredOn(person -> person.cpr() != null).allSatisfy(person -> {
            String cpr = Objects.requireNonNull(person.cpr());
            assertThat(cpr).matches("\\d{10}");
            assertThat(birthDate(cpr)).isEqualTo(person.birthDate());
            assertThat((cpr.charAt(9) - '0') % 2 == 1).isEqualTo(person.gender() == Gender.MALE);
        });
    }

    /** The CPR office's century table, read the other way round. */
    private static LocalDate birthDate(String cpr) {
        int year = Integer.parseInt(cpr.substring(4, 6));
        int century = switch (cpr.charAt(6)) {
            case '0', '1', '2', '3' -> 1900;
            case '4', '9' -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
        int day = Integer.parseInt(cpr.substring(0, 2));
        assertThat(day).isBetween(61, 91);
        return LocalDate.of(century + year, Integer.parseInt(cpr.substring(2, 4)), day - 60);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void noTwoPersonsShareANumberAndOnlyArrivedOnesHaveACpr(Demo demo) {
        var seen = new HashSet<String>();
        assertThat(demo.persons()).allMatch(person -> seen.add(person.foreignerNumber()));
        assertThat(demo.persons())
                .filteredOn(person -> person.cpr() != null)
                .allMatch(person -> seen.add(person.cpr()));
        assertThat(demo.households()).extracting(DemoHousehold::number).doesNotHaveDuplicates();
        assertThat(demo.households())
                .allSatisfy(household -> assertThat(household.persons())
                        .allMatch(person -> (person.cpr() != null) == (household.arrivedAt() != null)));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void childrenAreBornBeforeThePermitAndAtLeastFifteenYearsAfterTheirParents(Demo demo) {
        assertThat(demo.households()).allSatisfy(household -> {
            List<DemoPerson> adults = household.persons().stream()
                    .filter(person -> person.relation() != Relation.CHILD)
                    .toList();
            assertThat(household.persons())
                    .filteredOn(person -> person.relation() == Relation.CHILD)
                    .allSatisfy(child -> {
                        assertThat(child.birthDate()).isBefore(household.permitDate());
                        assertThat(adults).allMatch(adult -> YEARS.between(adult.birthDate(), child.birthDate()) >= 15);
                    });
            assertThat(adults).extracting(DemoPerson::gender).doesNotHaveDuplicates();
            assertThat(household.persons()).extracting(DemoPerson::givenNames).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("demos")
    void unaccompaniedMinorsAreAloneAndFifteenToSeventeenAtArrival(Demo demo) {
        assertThat(demo.households())
                .filteredOn(household -> household.kind() == Kind.UNACCOMPANIED_MINOR)
                .allSatisfy(household -> {
                    assertThat(household.persons()).hasSize(1);
                    LocalDate arrival = household.expectedArrival().toLocalDate();
                    assertThat(YEARS.between(household.persons().getFirst().birthDate(), arrival))
                            .isBetween(15L, 17L);
                });
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everybodyElseComesWithAnAdult(Demo demo) {
        assertThat(demo.households())
                .filteredOn(household -> household.kind() != Kind.UNACCOMPANIED_MINOR)
                .allSatisfy(household -> assertThat(YEARS.between(
                                household.persons().getFirst().birthDate(),
                                household.expectedArrival().toLocalDate()))
                        .isGreaterThanOrEqualTo(18));
    }
}
