package dk.fodfaeste.people.family;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stations of a family's way, drawn at the top of its page. A module contributes its own by a bean of this type. */
@FunctionalInterface
public interface MilestoneSource {

    /**
     * A station.
     *
     * @param name   in the caller's language
     * @param day    by which it is put between the others; {@code null} for the last
     * @param passed whether it lies behind the family
     * @param note   what stands below its name
     */
    record Milestone(String name, @Nullable LocalDate day, boolean passed, String note) {}

    /** Its stations; those of the same day in their order. */
    List<Milestone> of(FamilyVisit visit);
}
