package dk.fodfaeste.plans.fact;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.fulfilment.Repeats;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tasks that carry a questionnaire: its answers do them. */
@Service
public class FormTasks {

    /** Such a task, as far as the caller may see it. */
    public record FormTask(
            UUID id,
            UUID household,
            @Nullable UUID person,
            String form,
            boolean active,
            Bilingual title,
            @Nullable Instant dueBy) {}

    private final FormTaskStore store;
    private final Repeats repeats;

    FormTasks(FormTaskStore store, Repeats repeats) {
        this.store = store;
        this.repeats = repeats;
    }

    /** The tasks of a household whose questionnaires wait for answers, the most urgent first. */
    public List<FormTask> waiting(Tx tx, UUID household) {
        return store.waiting(tx, household);
    }

    /**
     * One task.
     *
     * @throws Problem if there is none that the caller may see, or it carries none
     */
    public FormTask get(Tx tx, UUID task) {
        return store.find(tx, task).orElseThrow(() -> Problem.notFound("plans.task.unknown"));
    }

    /**
     * Does what waited for these answers.
     *
     * @param person whom they are about; {@code null} for the household
     * @param task   where they were given at one
     * @return the tasks that were done by it
     */
    public List<UUID> answered(WriteTx tx, UUID household, @Nullable UUID person, String form, @Nullable UUID task) {
        List<UUID> done = store.fulfil(tx, household, person, form, task);
        repeats.held(tx, done, tx.today());
        return done;
    }

    /** The answers that did these tasks do not hold after all. */
    public void notAnswered(WriteTx tx, Collection<UUID> tasks) {
        repeats.notHeld(tx, store.reopen(tx, tasks));
    }
}
