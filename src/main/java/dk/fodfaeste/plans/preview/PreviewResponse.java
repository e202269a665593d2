package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a template gives a family.
 *
 * @param starts whether the family would get the plan
 */
public record PreviewResponse(boolean starts, List<StepDates> steps) {

    /** A step, whether the family gets it, and its tasks. */
    record StepDates(String key, boolean applies, List<TaskDates> tasks) {}

    /** A task's window with the reason; {@code age} where it is about one person. */
    record TaskDates(
            @Nullable Integer age,
            @Nullable Instant notBefore,
            @Nullable Instant dueBy,
            Bilingual explanation) {}

    public static PreviewResponse of(TemplatePreview preview) {
        return new PreviewResponse(
                preview.starts(),
                preview.steps().entrySet().stream()
                        .map(step -> new StepDates(
                                step.getKey(),
                                step.getValue().applies(),
                                step.getValue().tasks().stream()
                                        .map(task -> new TaskDates(
                                                task.age(),
                                                task.dates().notBefore(),
                                                task.dates().dueBy(),
                                                task.dates().explanation()))
                                        .toList()))
                        .toList());
    }
}
