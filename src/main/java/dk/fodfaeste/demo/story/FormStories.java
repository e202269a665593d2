package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.answer.AnswerInput;
import dk.fodfaeste.forms.answer.AnswerInput.ValueInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a few families have answered: children's obstacles to leisure, interviews that were repeated, a course's evaluation. */
final class FormStories {

    private static final long SEED = 13;
    private static final int FAMILIES = 18;
    private static final int INTERVIEWED = 6;
    private static final int GROWN = 18;
    private static final List<String> OBSTACLES = List.of("no-bus", "no-bus", "no-car", "unknown", "none");

    private final Telling telling;
    private final Dice dice = new Dice(SEED);

    FormStories(Telling telling) {
        this.telling = telling;
    }

    void tell(List<UUID> households) {
        Caller worker = telling.staff().holding("integration-worker").getFirst();
        telling.gate().run(worker, FormAction.ANSWER_WRITE, tx -> {
            List<Household> families = telling.services().households().all(tx, households).stream()
                    .sorted(Comparator.comparing(Household::caseNumber))
                    .limit(FAMILIES)
                    .toList();
            for (Household family : families) {
                family.persons().stream()
                        .filter(this::isChild)
                        .findFirst()
                        .ifPresent(child -> telling.services()
                                .formAnswers()
                                .put(
                                        tx,
                                        family.id(),
                                        "hindringer-for-fritid",
                                        said(child.id(), null, 20, "obstacles=" + dice.pick(OBSTACLES))));
            }
            for (Household family : families.subList(0, Math.min(INTERVIEWED, families.size()))) {
                for (int daysAgo : new int[] {100, 10}) {
                    telling.services()
                            .formAnswers()
                            .put(
                                    tx,
                                    family.id(),
                                    "opfoelgning-aarhus",
                                    said(
                                            family.main().id(),
                                            null,
                                            daysAgo,
                                            "motivation=" + dice.between(2, 5),
                                            "danish=" + dice.between(1, 4),
                                            "occupied=yes",
                                            "hinders=language"));
                }
            }
            telling.services()
                    .formAnswers()
                    .put(
                            tx,
                            null,
                            "slutevaluering-mindspring",
                            said(
                                    null,
                                    "MindSpring 1",
                                    30,
                                    "role=trainer",
                                    "benefit=4",
                                    "language=yes",
                                    "recommend=yes"));
        });
    }

    private boolean isChild(Person person) {
        Integer age = person.ageOn(telling.today());
        return age != null && age < GROWN;
    }

    private AnswerInput said(@Nullable UUID person, @Nullable String concerning, int daysAgo, String... told) {
        return new AnswerInput(
                null,
                null,
                person,
                concerning,
                telling.today().minusDays(daysAgo),
                null,
                true,
                null,
                null,
                Arrays.stream(told)
                        .map(each -> each.split("=", 2))
                        .map(each -> new ValueInput(each[0], List.of(each[1])))
                        .toList());
    }
}
