package dk.fodfaeste.plans.subject;

import dk.fodfaeste.plans.about.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects a list holds.
 *
 * @param kind  {@code null} for all
 * @param ended those that nothing more is done about, instead of the others
 * @param text  words of the name
 */
public record SubjectFilter(@Nullable SubjectKind kind, boolean ended, String text) {

    SubjectFilter with(@Nullable SubjectKind other) {
        return new SubjectFilter(other, ended, text);
    }

    SubjectFilter ended(boolean other) {
        return new SubjectFilter(kind, other, text);
    }
}
