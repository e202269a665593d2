package dk.fodfaeste.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that starts: for a household, or for a subject that is none.
 */
public record NewPlan(
        UUID id, @Nullable UUID household, @Nullable UUID subject, UUID template) {

    public static NewPlan ofHousehold(UUID id, UUID household, UUID template) {
        return new NewPlan(id, household, null, template);
    }

    public static NewPlan ofSubject(UUID id, UUID subject, UUID template) {
        return new NewPlan(id, null, subject, template);
    }
}
