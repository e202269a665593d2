package dk.fodfaeste.plans.subject;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.about.SubjectKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What plans are about that are no family's, with how far they are.
 *
 * @param unit     the unit that it concerns
 * @param record   the record of the module that keeps it
 * @param endedAt  since when nothing more is done about it
 * @param open     how many of its tasks are to do
 * @param done     how many were done
 * @param late     how many should have been done
 * @param next     what is to be done next; {@code null} where nothing is
 * @param answered the last answer that one of its steps asked for
 */
public record PlanSubject(
        UUID id,
        SubjectKind kind,
        String name,
        @Nullable UUID unit,
        @Nullable String unitName,
        @Nullable UUID record,
        @Nullable Instant endedAt,
        int version,
        int open,
        int done,
        int late,
        @Nullable Bilingual next,
        @Nullable Bilingual answered) {

    /** Without the name, which may be a person's. */
    @Override
    public String toString() {
        return "PlanSubject[id=%s]".formatted(id);
    }
}
