package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.suggestion.Suggestions.Suggestion;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that fits a household and that it does not have.
 *
 * @param plan {@code null} where the plan has not begun
 */
record FittingTask(
        UUID household,
        @Nullable UUID plan,
        PublishedTemplate template,
        Step step,
        @Nullable Person person,
        WorkFunction function,
        Dates dates) {

    /** What a household has of it once it is made. */
    Taken place() {
        return new Taken(stepId(), person == null ? null : person.id());
    }

    UUID stepId() {
        return Objects.requireNonNull(template.steps().get(step.key()));
    }

    /** Identifies it for as long as the household stays as it is. */
    String key() {
        return stepId() + (person == null ? "" : "_" + person.id());
    }

    @Nullable
    String sensitivity() {
        return step.sensitivity() == null ? null : TemplateReader.constant(step.sensitivity());
    }

    /** Whether the caller may know that there is something of this kind. */
    boolean isShownTo(Tx tx) {
        String kind = sensitivity();
        return kind == null || tx.scope().shows(Sensitivity.valueOf(kind));
    }

    Suggestion shown() {
        return new Suggestion(
                key(),
                template.file().name(),
                plan == null,
                step.title(),
                person == null ? null : person.name(),
                function.name(),
                dates);
    }
}
