package dk.fodfaeste.plans.api;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.model.TemplatePreview;
import dk.fodfaeste.ui.api.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a template gives a family.
 *
 * @param starts whether the family would get the plan
 */
record PreviewAnswer(boolean starts, List<StepDates> steps) {

    /** A step, whether the family gets it, and its tasks. */
    record StepDates(String key, boolean applies, List<TaskDates> tasks) {}

    /** A task's window with the reason; {@code age} where it is about one person. */
    record TaskDates(
            @Nullable Integer age, @Nullable OffsetDateTime notBefore, @Nullable OffsetDateTime dueBy, Bilingual explanation) {}

    static PreviewAnswer of(TemplatePreview preview) {
        return new PreviewAnswer(
                preview.starts(),
                preview.steps().entrySet().stream()
                        .map(step -> new StepDates(
                                step.getKey(),
                                step.getValue().applies(),
                                step.getValue().tasks().stream()
                                        .map(task -> new TaskDates(
                                                task.age(),
                                                Moments.danishOrNull(task.dates().notBefore()),
                                                Moments.danishOrNull(task.dates().dueBy()),
                                                task.dates().explanation()))
                                        .toList()))
                        .toList());
    }
}
