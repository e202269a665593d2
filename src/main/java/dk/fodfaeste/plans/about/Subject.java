package dk.fodfaeste.plans.about;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a task is about.
 *
 * @param number the case number of a household
 */
public record Subject(
        SubjectKind kind, UUID id, String name, @Nullable String number) {

    public static Subject household(UUID id, String name, String number) {
        return new Subject(SubjectKind.HOUSEHOLD, id, name, number);
    }

    /** The household; {@code null} of all others. */
    public @Nullable UUID household() {
        return kind == SubjectKind.HOUSEHOLD ? id : null;
    }

    /** Where its plans stand. */
    public String address() {
        return (kind == SubjectKind.HOUSEHOLD ? "/familier/" : "/planer/") + id;
    }
}
