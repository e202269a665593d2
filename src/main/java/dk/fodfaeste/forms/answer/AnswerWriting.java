package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.forms.Answer.Event;
import dk.fodfaeste.forms.Answer.Status;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.answer.ValueStore.Written;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.fact.Facts;
import dk.fodfaeste.plans.fact.FormTasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes answers down, with what follows from them: history, tasks that are done, plans that depend on them. */
@Service
class AnswerWriting {

    /** The field of a family's history. */
    static final String FIELD = "form";

    private final AnswerStore store;
    private final ValueStore values;
    private final Households households;
    private final FormTasks tasks;
    private final Facts facts;

    AnswerWriting(AnswerStore store, ValueStore values, Households households, FormTasks tasks, Facts facts) {
        this.store = store;
        this.values = values;
        this.households = households;
        this.tasks = tasks;
        this.facts = facts;
    }

    boolean isTaskOf(UUID task, UUID household, String form) {
        return store.isTaskOf(task, household, form);
    }

    void put(
            WriteTx tx,
            AnswerStore.Row row,
            FormFile file,
            Map<String, List<String>> told,
            boolean complete,
            LocalDate day,
            @Nullable String reason) {
        int revision = complete ? store.lastRevision(row.id()) + 1 : 0;
        values.write(row.id(), revision, written(file, told));
        store.put(tx, row.id(), complete ? Status.SUBMITTED : Status.DRAFT, revision, day);
        if (row.status() == Status.SUBMITTED) {
            store.event(tx, row.id(), "CORRECTED", revision, reason);
            recorded(tx, row);
        } else if (complete) {
            store.event(tx, row.id(), "SUBMITTED", revision, null);
            submitted(tx, row, file);
        }
        if (row.household() != null) {
            tx.concerns(row.household());
        }
    }

    private static List<Written> written(FormFile file, Map<String, List<String>> told) {
        return file.questions().stream()
                .filter(each -> told.containsKey(each.key()))
                .map(each -> new Written(
                        each.key(),
                        told.getOrDefault(each.key(), List.of()),
                        each.type() == FormFile.Type.PERSON,
                        file.needs(each)))
                .toList();
    }

    private void submitted(WriteTx tx, AnswerStore.Row row, FormFile file) {
        UUID household = row.household();
        if (household == null) {
            return;
        }
        store.did(row.id(), tasks.answered(tx, household, row.person(), row.form(), row.task()));
        note(tx, household, row.person(), file);
        recorded(tx, row);
    }

    // That a sensitive questionnaire was answered is itself sensitive: the family's history, which many read, is
    // silent.
    private void note(WriteTx tx, UUID household, @Nullable UUID person, FormFile file) {
        if (file.sensitivity() != null) {
            return;
        }
        if (person == null) {
            households.note(tx, household, FIELD, null, file.name().da());
        } else {
            households.note(tx, household, person, FIELD, null, file.name().da());
        }
    }

    private void recorded(WriteTx tx, AnswerStore.Row row) {
        if (row.household() != null) {
            facts.recorded(tx, List.of(row.household()));
        }
    }

    void undo(WriteTx tx, AnswerStore.Row row, FormFile file) {
        List<Event> events = store.events(row.id());
        String last = events.isEmpty() ? "" : events.getFirst().kind();
        if (row.status() != Status.SUBMITTED || (!last.equals("SUBMITTED") && !last.equals("CORRECTED"))) {
            throw Problem.conflict("forms.answer.nothing");
        }
        if (last.equals("SUBMITTED")) {
            values.copy(row.id(), row.revision(), 0);
            store.put(tx, row.id(), Status.DRAFT, 0, row.answeredOn());
            store.event(tx, row.id(), "UNDONE", row.revision(), null);
            tasks.notAnswered(tx, store.takeDone(row.id()));
        } else {
            int next = store.lastRevision(row.id()) + 1;
            values.copy(row.id(), events.get(1).revision(), next);
            store.put(tx, row.id(), Status.SUBMITTED, next, row.answeredOn());
            store.event(tx, row.id(), "UNDONE", next, null);
        }
        recorded(tx, row);
    }

    void withdraw(WriteTx tx, AnswerStore.Row row) {
        store.put(tx, row.id(), Status.WITHDRAWN, row.revision(), row.answeredOn());
        store.event(tx, row.id(), "WITHDRAWN", row.revision(), null);
        tasks.notAnswered(tx, store.takeDone(row.id()));
        recorded(tx, row);
    }

    void reinstate(WriteTx tx, AnswerStore.Row row) {
        boolean submitted = row.revision() > 0;
        store.put(tx, row.id(), submitted ? Status.SUBMITTED : Status.DRAFT, row.revision(), row.answeredOn());
        store.event(tx, row.id(), "REINSTATED", row.revision(), null);
        if (submitted && row.household() != null) {
            store.did(row.id(), tasks.answered(tx, row.household(), row.person(), row.form(), row.task()));
        }
        recorded(tx, row);
    }
}
