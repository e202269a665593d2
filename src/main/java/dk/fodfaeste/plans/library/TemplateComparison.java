package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.preview.TemplatePreview;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is different between two versions of a template, step by step; steps are the same where their keys are.
 *
 * @param facts the fields of the template itself that are different
 */
public record TemplateComparison(List<String> facts, List<Step> added, List<Step> removed, List<Changed> changed) {

    /**
     * A step that is in both and different.
     *
     * @param fields what is different of it; {@code phase} where it stands in another one
     */
    public record Changed(Step before, Step after, List<String> fields) {}

    private record Placed(String phase, Step step) {}

    /** Compares the earlier version with the later one. */
    public static TemplateComparison of(TemplateFile before, TemplateFile after) {
        Map<String, Placed> old = placed(before);
        Map<String, Placed> now = placed(after);
        List<Step> added = now.values().stream()
                .map(Placed::step)
                .filter(step -> !old.containsKey(step.key()))
                .toList();
        List<Step> removed = old.values().stream()
                .map(Placed::step)
                .filter(step -> !now.containsKey(step.key()))
                .toList();
        List<Changed> changed = new ArrayList<>();
        now.forEach((key, each) -> {
            Placed earlier = old.get(key);
            if (earlier != null) {
                List<String> fields = new ArrayList<>(different(earlier.step(), each.step()));
                if (!earlier.phase().equals(each.phase())) {
                    fields.add("phase");
                }
                if (!fields.isEmpty()) {
                    changed.add(new Changed(earlier.step(), each.step(), fields));
                }
            }
        });
        List<String> facts = new ArrayList<>(different(before, after));
        facts.remove("phases");
        return new TemplateComparison(facts, added, removed, changed);
    }

    /** Whether nothing but perhaps the order of the steps is different. */
    public boolean same() {
        return facts.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, Placed> placed(TemplateFile file) {
        Map<String, Placed> steps = new LinkedHashMap<>();
        for (Phase phase : TemplatePreview.phases(file)) {
            TemplatePreview.steps(phase).forEach(step -> steps.put(step.key(), new Placed(phase.key(), step)));
        }
        return steps;
    }

    /** The names of the components that are not equal, so that one that is added later is compared as well. */
    private static List<String> different(Record before, Record after) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (!Objects.equals(value(component, before), value(component, after))) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
