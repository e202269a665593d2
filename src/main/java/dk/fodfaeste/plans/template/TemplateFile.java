package dk.fodfaeste.plans.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.Clocks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan template as it stands in YAML: docs/templates.md describes every field.
 *
 * @param note what the practice has beside the tasks: meetings that the municipality holds and that are no family's tasks
 * @param subject what its plans are about, by the key of a {@link SubjectKind}; a household where left out
 */
public record TemplateFile(
        String key,
        Bilingual name,
        Bilingual summary,
        Source source,
        @Nullable Bilingual note,
        @Nullable String subject,
        @Nullable Condition when,
        List<Phase> phases) {

    /** Where the practice comes from. */
    public record Source(@JsonProperty("case") String caseId, String da, String en) {

        public Bilingual text() {
            return new Bilingual(da, en);
        }
    }

    /** A part of the plan, with its steps in order. */
    public record Phase(String key, Bilingual name, List<Step> steps) {}

    /**
     * What each task of a plan is made from.
     *
     * @param clocks      other timings for some kinds of household or person
     * @param after       the earlier step that must be done first, or {@code phase <key>} for all of an earlier phase
     * @param strict      no reason lets it be done before that
     * @param fulfilledBy the event that ticks it
     * @param every       the rhythm in which it comes again, counted from when it was last held
     * @param until       after this it does not come again
     * @param asks        what whoever does it answers
     * @param was         the keys that it had in earlier versions
     * @param form        the questionnaire whose answers do it
     */
    public record Step(
            String key,
            Bilingual title,
            Bilingual how,
            String function,
            String timing,
            @Nullable List<Clocks.Alternative> clocks,
            @Nullable String after,
            @Nullable Boolean strict,
            @Nullable String every,
            @Nullable String until,
            @Nullable String rule,
            @Nullable String source,
            @Nullable Condition when,
            @JsonProperty("for-each") @Nullable ForEach forEach,
            @Nullable Boolean required,
            @Nullable Boolean initials,
            @JsonProperty("fulfilled-by") @Nullable String fulfilledBy,
            @Nullable String sensitivity,
            @Nullable Asks asks,
            @Nullable String form,
            @Nullable List<String> was) {

        /** Whether a task of the step with this key, in an earlier version, is one of this step. */
        public boolean isOf(String earlier) {
            return key.equals(earlier) || (was != null && was.contains(earlier));
        }

        /** When it is due: for whom at which time. */
        public Clocks allClocks() {
            return Clocks.of(timing, clocks);
        }

        /** When its task for this household, or for this person of it, is due. */
        public Clock clock(Household household, @Nullable Person about) {
            return allClocks()
                    .choose(
                            household.kind(),
                            about == null ? null : about.details().relation());
        }
    }

    /** A question with the answers to choose from. */
    public record Asks(String da, String en, List<Choice> choices) {

        public Bilingual question() {
            return new Bilingual(da, en);
        }

        /** The same, not answered yet. */
        public Asked asked() {
            return new Asked(
                    question(),
                    choices.stream()
                            .map(each -> new Asked.Choice(each.key(), each.name()))
                            .toList(),
                    null);
        }
    }

    /** An answer: what is kept of it, and what it is called. */
    public record Choice(String key, String da, String en) {

        public Bilingual name() {
            return new Bilingual(da, en);
        }
    }

    /** Which persons each get a task of their own. */
    public record ForEach(String age) {}

    /** What must hold of a household; what is not mentioned does not matter. */
    public record Condition(
            @Nullable List<String> kind,
            @JsonProperty("has-child-aged") @Nullable String hasChildAged,
            @JsonProperty("has-adult") @Nullable Boolean hasAdult,
            @Nullable String size,
            @Nullable Boolean interpreter,
            @Nullable List<Told> told) {}

    /**
     * A fact that somebody has recorded.
     *
     * @param fact its name: {@code answer.<questionnaire>.<question>}
     * @param is   the values of which one must be so
     */
    public record Told(String fact, List<String> is, String da, String en) {

        /** The same in words. */
        public Bilingual text() {
            return new Bilingual(da, en);
        }
    }

    /** What its plans are about. */
    public SubjectKind about() {
        return subject == null
                ? SubjectKind.HOUSEHOLD
                : SubjectKind.byKey(subject).orElse(SubjectKind.HOUSEHOLD);
    }

    /** All steps in order. */
    public List<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    /** How {@code after} names a whole phase. */
    public static String whole(String phase) {
        return "phase " + phase;
    }

    /** What the step waits for, in words; {@code null} where it waits for nothing. */
    public @Nullable Bilingual awaited(Step step) {
        String after = step.after();
        if (after == null) {
            return null;
        }
        return phases.stream()
                .filter(phase -> whole(phase.key()).equals(after))
                .map(Phase::name)
                .findFirst()
                .orElseGet(() -> step(after).title());
    }

    /** The step with this key, which there is. */
    public Step step(String key) {
        return steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
