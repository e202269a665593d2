package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists of answers to one questionnaire, of the families that the caller may see. */
@Service
public class AnswerLists {

    /** As many as a page shows. */
    public static final int SHOWN = 100;

    /**
     * An answer in a list.
     *
     * @param about      whom or what it is about
     * @param caseNumber empty where that is no household
     */
    public record Listed(Answer answer, @Nullable Household family, String about, String caseNumber) {}

    private final AnswerStore store;
    private final AnswerReading reading;
    private final Households households;

    AnswerLists(AnswerStore store, AnswerReading reading, Households households) {
        this.store = store;
        this.reading = reading;
        this.households = households;
    }

    /** Those of a year, the newest first. */
    public List<Listed> of(Tx tx, String form, int year, int most) {
        if (year < 1900 || year > 9999) {
            throw Problem.notFound("forms.unknown");
        }
        List<AnswerStore.Row> rows = store.of(form, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), most);
        Map<UUID, Household> families = households
                .all(
                        tx,
                        rows.stream()
                                .map(AnswerStore.Row::household)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        families.keySet().forEach(tx::concerns);
        List<AnswerStore.Row> seen = rows.stream()
                .filter(each -> each.household() == null || families.containsKey(each.household()))
                .toList();
        return reading.of(tx, seen).stream()
                .filter(each -> Answers.isFor(tx, each.file()))
                .map(each -> listed(each, each.household() == null ? null : families.get(each.household())))
                .toList();
    }

    private static Listed listed(Answer answer, @Nullable Household family) {
        if (family == null) {
            return new Listed(answer, null, Objects.requireNonNullElse(answer.concerning(), ""), "");
        }
        String about = family.persons().stream()
                .filter(each -> each.id().equals(answer.person()))
                .map(Person::name)
                .findFirst()
                .orElse(family.name());
        return new Listed(answer, family, about, family.caseNumber());
    }
}
