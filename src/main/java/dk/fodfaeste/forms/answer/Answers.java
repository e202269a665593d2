package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.Answer.Event;
import dk.fodfaeste.forms.Answer.Status;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.FormFile.About;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers to questionnaires: kept as drafts, submitted, corrected with history. */
@Service
public class Answers {

    private final AnswerStore store;
    private final AnswerReading reading;
    private final AnswerWriting writing;
    private final Forms forms;
    private final Households households;

    Answers(AnswerStore store, AnswerReading reading, AnswerWriting writing, Forms forms, Households households) {
        this.store = store;
        this.reading = reading;
        this.writing = writing;
        this.forms = forms;
        this.households = households;
    }

    /** A household's answers and drafts that the caller may know of, the newest first. */
    public List<Answer> of(Tx tx, UUID household) {
        households.get(tx, household);
        return reading.of(tx, store.of(household)).stream()
                .filter(each -> isFor(tx, each.file()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none that the caller may see
     */
    public Answer get(Tx tx, UUID id) {
        AnswerStore.Row row = store.find(id).orElseThrow(() -> Problem.notFound("forms.answer.unknown"));
        return seen(tx, row);
    }

    private Answer seen(Tx tx, AnswerStore.Row row) {
        if (row.household() != null) {
            households.get(tx, row.household());
        }
        Answer answer = reading.of(tx, List.of(row)).getFirst();
        if (!isFor(tx, answer.file())) {
            throw Problem.notFound("forms.answer.unknown");
        }
        return answer;
    }

    /** What happened to it, the newest first. */
    public List<Event> events(Tx tx, UUID id) {
        get(tx, id);
        return store.events(id);
    }

    /** Who may read what this hides. */
    public List<String> whoMayRead(Tx tx, Answer answer) {
        return reading.whoMayRead(answer);
    }

    /** The questionnaires that the caller can answer about a household or one of its persons. */
    public List<Forms.Known> answerable(Tx tx, boolean other) {
        return forms.all(tx).stream()
                .filter(each -> !each.withdrawn() && isFor(tx, each.file()))
                .filter(each -> (each.file().about() == About.OTHER) == other)
                .toList();
    }

    /** A partner answers only what is meant for partners, and sees no other. */
    static boolean isFor(Tx tx, FormFile file) {
        return !tx.caller().isPartner() || file.isForPartners();
    }

    /**
     * Keeps answers: as a draft, submitted, or as the correction of what was submitted.
     *
     * @param household {@code null} where the questionnaire is about something else
     * @throws Problem at each field with which something is wrong; a conflict if somebody else has changed it meanwhile
     */
    public Answer put(WriteTx tx, @Nullable UUID household, String form, AnswerInput in) {
        Household family = household == null ? null : households.get(tx, household);
        if (in.id() == null && in.mark() != null) {
            AnswerStore.Row twice = store.marked(in.mark()).orElse(null);
            if (twice != null) {
                return same(tx, twice, household, form);
            }
        }
        AnswerStore.Row row = in.id() == null
                ? null
                : store.locked(tx, in.id())
                        .filter(each -> Objects.equals(each.household(), household)
                                && each.form().equals(form))
                        .orElseThrow(() -> Problem.notFound("forms.answer.unknown"));
        if (row != null && in.version() == null) {
            throw Problem.inField("version", "ui.input.missing");
        }
        if (row != null
                && (row.version() != Objects.requireNonNull(in.version()) || row.status() == Status.WITHDRAWN)) {
            throw Problem.conflict("forms.answer.changed");
        }
        FormFile file = row == null
                ? forms.get(tx, form).file()
                : Objects.requireNonNull(forms.of(List.of(row.edition())).get(row.edition()));
        if (!isFor(tx, file)) {
            throw Problem.notFound("forms.unknown");
        }
        boolean submitted = row != null && row.status() == Status.SUBMITTED;
        boolean complete = in.submit() || submitted;
        LocalDate day = in.answeredOn() != null ? in.answeredOn() : row != null ? row.answeredOn() : tx.today();
        Faults faults = new Faults();
        faults.add(day.isAfter(tx.today()), "answeredOn", "forms.answer.future");
        faults.add(day.isBefore(tx.today().minusYears(10)), "answeredOn", "forms.answer.past");
        faults.addAll(() -> {
            if (row == null) {
                subject(file, family, in);
            }
        });
        faults.add(submitted && blank(in.reason()), "reason", "forms.answer.reason");
        Map<String, List<String>> before = row == null ? Map.of() : reading.whole(row);
        Map<String, List<String>> told =
                AnswerCheck.carried(file, before, in.byQuestion(), row == null ? Set.of() : reading.unread(tx, row));
        Map<String, List<String>> kept = faults.read(() -> AnswerCheck.of(file, told, persons(family), complete));
        faults.end();
        Map<String, List<String>> values = Objects.requireNonNull(kept);
        AnswerStore.Row now = row == null ? start(tx, family, file, in, day) : row;
        if (now == null) {
            // The same was sent at the same moment: the other one has kept it.
            return same(tx, store.marked(Objects.requireNonNull(in.mark())).orElseThrow(), household, form);
        }
        if (submitted
                && AnswerCheck.equal(file, before, values)
                && now.answeredOn().equals(day)) {
            return seen(tx, now);
        }
        writing.put(tx, now, file, values, complete, day, in.reason());
        return seen(tx, store.find(now.id()).orElseThrow());
    }

    private Answer same(Tx tx, AnswerStore.Row kept, @Nullable UUID household, String form) {
        if (!Objects.equals(kept.household(), household) || !kept.form().equals(form)) {
            throw Problem.inField("mark", "forms.answer.mark");
        }
        return seen(tx, kept);
    }

    /** {@code null} where it is there already under the sender's mark. */
    private AnswerStore.@Nullable Row start(
            WriteTx tx, @Nullable Household family, FormFile file, AnswerInput in, LocalDate day) {
        UUID id = Ids.next();
        AnswerStore.Row row = new AnswerStore.Row(
                id,
                forms.edition(tx, file.key()),
                file.key(),
                family == null ? null : family.id(),
                file.about() == About.PERSON ? in.person() : null,
                family == null ? in.concerning() : null,
                day,
                in.task(),
                Status.DRAFT,
                0,
                tx.now(),
                tx.caller().name(),
                null,
                null,
                0);
        if (!store.add(tx, row, in.task() == null ? null : "TASK", in.mark())) {
            return null;
        }
        store.event(tx, id, "STARTED", 0, null);
        return row;
    }

    private void subject(FormFile file, @Nullable Household family, AnswerInput in) {
        boolean other = file.about() == About.OTHER;
        if (other != (family == null)) {
            throw Problem.notFound("forms.unknown");
        }
        Faults faults = new Faults()
                .add(other && blank(in.concerning()), "concerning", "ui.input.missing")
                .add(
                        file.about() == About.PERSON
                                && !persons(family).contains(in.person() == null ? Ids.next() : in.person()),
                        "person",
                        "forms.answer.person")
                .add(other && in.task() != null, "task", "forms.answer.task");
        if (in.task() != null && family != null) {
            faults.add(!writing.isTaskOf(in.task(), family.id(), file.key()), "task", "forms.answer.task");
        }
        faults.end();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Set<UUID> persons(@Nullable Household family) {
        return family == null
                ? Set.of()
                : family.persons().stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Takes back the last that was done: what was submitted is a draft again, what was corrected stands as before. */
    public Answer undo(WriteTx tx, UUID id, int version) {
        AnswerStore.Row row = changing(tx, id, version);
        writing.undo(tx, row, file(row));
        return get(tx, id);
    }

    /** It was answered by mistake: it is in no list any more, counts no more, and can be brought back. */
    public Answer withdraw(WriteTx tx, UUID id, int version) {
        AnswerStore.Row row = changing(tx, id, version);
        if (row.status() != Status.WITHDRAWN) {
            writing.withdraw(tx, row);
        }
        return get(tx, id);
    }

    /** Brings it back. */
    public Answer reinstate(WriteTx tx, UUID id, int version) {
        AnswerStore.Row row = changing(tx, id, version);
        if (row.status() == Status.WITHDRAWN) {
            writing.reinstate(tx, row);
        }
        return get(tx, id);
    }

    private AnswerStore.Row changing(WriteTx tx, UUID id, int version) {
        get(tx, id);
        AnswerStore.Row row = store.locked(tx, id).orElseThrow();
        if (row.version() != version) {
            throw Problem.conflict("forms.answer.changed");
        }
        return row;
    }

    private FormFile file(AnswerStore.Row row) {
        return Objects.requireNonNull(forms.of(List.of(row.edition())).get(row.edition()));
    }

    /** Whether the caller may read what needs this right, of a household or of something else. */
    static boolean mayRead(Tx tx, @Nullable UUID household, @Nullable Sensitivity needed) {
        return needed == null
                || (household == null ? tx.scope().shows(needed) : tx.scope().shows(household, needed));
    }
}
