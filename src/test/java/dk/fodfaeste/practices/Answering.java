package dk.fodfaeste.practices;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.answer.AnswerInput;
import dk.fodfaeste.forms.answer.AnswerInput.ValueInput;
import dk.fodfaeste.forms.answer.Answers;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.suggestion.Suggestions;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.Town;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Short ways to questionnaires and their answers. */
@Component
class Answering {

    final Answers answers;
    private final Households households;
    private final Suggestions suggestions;
    private final Templates templates;

    Answering(Answers answers, Households households, Suggestions suggestions, Templates templates) {
        this.templates = templates;
        this.answers = answers;
        this.households = households;
        this.suggestions = suggestions;
    }

    /** Answers: {@code "signs=withdrawn"}; several after each other, with commas. */
    static AnswerInput told(@Nullable UUID person, String... values) {
        return new AnswerInput(
                null,
                null,
                person,
                null,
                null,
                null,
                true,
                null,
                null,
                Arrays.stream(values)
                        .map(each -> each.split("=", 2))
                        .map(each -> new ValueInput(each[0], List.of(each[1].split(","))))
                        .toList());
    }

    Answer put(Town town, Caller caller, @Nullable UUID family, String form, AnswerInput in) {
        return town.write(caller, FormAction.ANSWER_WRITE, tx -> answers.put(tx, family, form, in));
    }

    List<Answer> of(Town town, Caller caller, UUID family) {
        return town.read(caller, FormAction.ANSWER_SEE, tx -> answers.of(tx, family));
    }

    Person main(Town town, UUID family) {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                .main();
    }

    /** How many tasks fit a family now that it does not have: they are offered. */
    int offered(Town town, UUID family) {
        return town.read(town.system(), PlanAction.TASK_SUGGEST, tx -> suggestions.waiting(tx, family));
    }

    /** Publishes a plan of the municipality's own. */
    void plan(Town town, String yaml) {
        town.run(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml));
    }
}
