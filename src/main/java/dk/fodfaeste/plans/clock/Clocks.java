package dk.fodfaeste.plans.clock;

import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * When a step is due, where that depends on whom it is for (K06-4b): the first alternative that fits counts.
 *
 * @param timing       of all whom no alternative fits
 * @param alternatives in the order in which they are tried
 */
public record Clocks(String timing, List<Alternative> alternatives) {

    /** Another timing, and for whom. */
    public record Alternative(@Nullable When when, String timing) {

        /** Whether it fits this household and this person of it. */
        boolean fits(@Nullable HouseholdKind household, @Nullable Relation person) {
            return when == null || (holds(when.kind(), household) && holds(when.relation(), person));
        }

        private static boolean holds(@Nullable List<String> names, @Nullable Enum<?> value) {
            return names == null || (value != null && names.contains(written(value)));
        }
    }

    /**
     * Whom an alternative is for: both must hold.
     *
     * @param kind     of the household
     * @param relation of the person whom the task is about
     */
    public record When(
            @Nullable List<String> kind, @Nullable List<String> relation) {

        /** Whether it leaves nobody out. */
        boolean empty() {
            return kind == null && relation == null;
        }

        /** The kinds that there are. */
        List<HouseholdKind> kinds() {
            return known(kind, HouseholdKind.values());
        }

        /** The relations that there are. */
        List<Relation> relations() {
            return known(relation, Relation.values());
        }

        private static <T extends Enum<T>> List<T> known(@Nullable List<String> names, T[] values) {
            return names == null
                    ? List.of()
                    : Arrays.stream(values)
                            .filter(each -> names.contains(written(each)))
                            .toList();
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    public Clocks {
        alternatives = List.copyOf(alternatives);
    }

    /** Those of a step as it stands in a template. */
    public static Clocks of(String timing, @Nullable List<Alternative> alternatives) {
        // A draft may hold one that says nothing yet.
        return new Clocks(
                timing,
                alternatives == null
                        ? List.of()
                        : alternatives.stream().filter(Objects::nonNull).toList());
    }

    /** The alternatives as a row keeps them; {@code null} where there are none. */
    public static @Nullable String written(@Nullable List<Alternative> alternatives) {
        return alternatives == null || alternatives.isEmpty() ? null : JSON.writeValueAsString(alternatives);
    }

    /** What {@link #written} wrote. */
    public static Clocks read(String timing, @Nullable String kept) {
        return new Clocks(timing, kept == null ? List.of() : List.of(JSON.readValue(kept, Alternative[].class)));
    }

    /** The clock of a task of this household, about this person of it. */
    public Clock choose(@Nullable HouseholdKind household, @Nullable Relation person) {
        return alternatives.stream()
                .filter(each -> each.fits(household, person))
                .findFirst()
                .map(each -> new Clock(each.timing(), each.when(), this))
                .orElseGet(() -> new Clock(timing, null, this));
    }

    /** All timings that a task can have. */
    public Stream<String> timings() {
        return Stream.concat(Stream.of(timing), alternatives.stream().map(Alternative::timing));
    }

    /** A constant as it is written in YAML. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of constants as they are written in YAML. */
    static <T extends Enum<T>> List<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toList();
    }
}
