package dk.fodfaeste.people.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the asylum phase who takes part in something.
 *
 * @param contact  who knows her, for example at the Red Cross
 * @param deleteOn when she is deleted, unless she has become somebody's case
 * @param person   whom she has become; {@code null} while she has no case
 */
public record Participant(
        UUID id,
        @Nullable String firstNames,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable String centre,
        @Nullable String contact,
        LocalDate deleteOn,
        @Nullable UUID person,
        int version,
        List<Participation> participations) {

    /**
     * What she takes part in.
     *
     * @param provider    who holds it
     * @param completedOn {@code null} while she takes part
     */
    public record Participation(
            UUID id,
            UUID participant,
            String programme,
            @Nullable String provider,
            LocalDate since,
            @Nullable LocalDate completedOn,
            @Nullable String notedBy) {}

    public Participant {
        participations = List.copyOf(participations);
    }

    /** Both names, or the one there is. */
    public String name() {
        return firstNames == null
                ? String.valueOf(lastName)
                : lastName == null ? firstNames : firstNames + " " + lastName;
    }

    /** Her age on a day; {@code null} where her birth date is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : birthDate.until(day).getYears();
    }

    Participant with(List<Participation> others) {
        return new Participant(
                id, firstNames, lastName, birthDate, language, centre, contact, deleteOn, person, version, others);
    }

    /** Without names, which are personal. */
    @Override
    public String toString() {
        return "Participant[id=%s]".formatted(id);
    }
}
