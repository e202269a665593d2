package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.forms.FormFile.Choice;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.plans.fact.FactSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was answered, as a condition of plans: {@code answer.<questionnaire>.<question>}. */
@Component
class FormFacts implements FactSource {

    private static final String PREFIX = "answer";
    private static final int PARTS = 3;

    private final Forms forms;
    private final ValueStore store;

    FormFacts(Forms forms, ValueStore store) {
        this.forms = forms;
        this.store = store;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean records(Tx tx, String name, Collection<String> values) {
        List<String> parts = List.of(name.split("\\.", -1));
        return parts.size() == PARTS
                && forms.all(tx).stream()
                        .filter(each -> !each.withdrawn() && each.file().key().equals(parts.get(1)))
                        .map(each -> each.file().question(parts.get(2)))
                        .anyMatch(question -> question != null && offers(question, values));
    }

    private static boolean offers(Question question, Collection<String> values) {
        return question.type().isCounted()
                && question.choices().stream().map(Choice::key).toList().containsAll(values);
    }

    @Override
    public boolean hasForm(Tx tx, String key) {
        return forms.all(tx).stream()
                .anyMatch(each -> !each.withdrawn() && each.file().key().equals(key));
    }

    @Override
    public List<Fact> of(Collection<UUID> households, Set<String> names) {
        Set<String> keys = new HashSet<>();
        Set<String> questions = new HashSet<>();
        for (String name : names) {
            List<String> parts = List.of(name.split("\\.", -1));
            if (parts.size() == PARTS) {
                keys.add(parts.get(1));
                questions.add(parts.get(2));
            }
        }
        return store.facts(households, keys, questions);
    }
}
