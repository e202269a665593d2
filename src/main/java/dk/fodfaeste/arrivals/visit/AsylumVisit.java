package dk.fodfaeste.arrivals.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit at the asylum centre before the household comes (HED-1).
 *
 * @param contractBegun    whether the integration contract was begun
 * @param planBegun        whether the integration plan was begun
 * @param assessment       whether a child needs an assessment
 * @param assessmentStarts from when, where that is settled
 */
public record AsylumVisit(
        UUID id,
        UUID household,
        LocalDate day,
        String centre,
        List<Attendee> attendees,
        @Nullable String note,
        boolean contractBegun,
        boolean planBegun,
        boolean assessment,
        @Nullable LocalDate assessmentStarts,
        Instant notedAt,
        @Nullable String notedBy,
        int version) {

    /** What somebody was there for. */
    public enum Part {
        EMPLOYMENT,
        INTEGRATION,
        CHILDREN,
        HEALTH,
        HOUSING,
        INTERPRETER,
        OTHER;

        /** HED-1: both must be there. */
        static final Set<Part> NEEDED = EnumSet.of(EMPLOYMENT, INTEGRATION);
    }

    /** Someone who was there. */
    public record Attendee(String name, Part part) {}

    public AsylumVisit {
        attendees = List.copyOf(attendees);
    }

    /** Who should have been there and was not: an employment and an integration worker both visit (HED-1). */
    @JsonProperty
    public List<Part> missing() {
        Set<Part> there = attendees.stream().map(Attendee::part).collect(Collectors.toSet());
        return Part.NEEDED.stream().filter(part -> !there.contains(part)).toList();
    }
}
