package dk.fodfaeste.ui.call;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.again.OnlyShown;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Commands;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is called with. It takes one as a parameter, and the action that it {@code @Requires} holds for all
 * that it does:
 *
 * <pre>{@code
 * @PostMapping("/familier/{id}/samtykker")
 * @Requires(PeopleAction.CONSENT_CHANGE)
 * ModelAndView record(Call call, @PathVariable UUID id) {
 *     return call.perform(ConsentInput.class, (tx, in) -> consents.record(tx, id, in))
 *             .success("people.consent.saved")
 *             .to("/familier/" + id + "/samtykker")
 *             .orAgain(form -> show(call, id, form));
 * }
 * }</pre>
 */
public final class Call {

    private final Caller caller;
    private final Action action;
    private final Gate gate;
    private final Supplier<Page> page;
    private final Supplier<Words> words;
    private final Supplier<Form> form;
    private final boolean onlyShown;

    Call(
            Caller caller,
            Action action,
            Gate gate,
            Supplier<Page> page,
            Supplier<Words> words,
            Supplier<Form> form,
            boolean onlyShown) {
        this.caller = caller;
        this.action = action;
        this.gate = gate;
        this.page = page;
        this.words = words;
        this.form = form;
        this.onlyShown = onlyShown;
    }

    public Caller caller() {
        return caller;
    }

    /** What the endpoint requires. */
    public Action action() {
        return action;
    }

    /** The page that answers. */
    public Page page() {
        return page.get();
    }

    /** The texts in the language of the answer, for one that is no page. */
    public Words words() {
        return words.get();
    }

    /** What was sent, by a form or in the address. */
    public Form form() {
        return form.get();
    }

    /** Whether this only shows a form again that was sent after the session had ended: nothing is done by it. */
    boolean onlyShown() {
        return onlyShown;
    }

    private void requireSent() {
        if (onlyShown) {
            throw new OnlyShown();
        }
    }

    /** Whether the caller may do something else too, if only within her own unit: for buttons. */
    public boolean may(Action other) {
        return Permissions.may(caller, other);
    }

    /** Reads, in one transaction; see {@link Gate#read}. */
    public <T extends @Nullable Object> T read(Function<Tx, T> work) {
        return read(action, work);
    }

    /** Reads for another action than the endpoint's own: what a refused form shows again. */
    public <T extends @Nullable Object> T read(Action other, Function<Tx, T> work) {
        return gate.read(caller, other, work);
    }

    /** Changes something, in one transaction; see {@link Gate#write}. */
    public <T> T write(Function<WriteTx, T> work) {
        requireSent();
        return gate.write(caller, action, work);
    }

    /** The same for work without a result. */
    public void run(Consumer<WriteTx> work) {
        requireSent();
        gate.run(caller, action, work);
    }

    /**
     * A change by what a form sent, with a result.
     *
     * @param command what the operation is told: a {@link Command}
     */
    public <I extends Record, T> Submission<T> submit(Class<I> command, BiFunction<WriteTx, I, T> work) {
        return submit(
                form().telling(command),
                sent -> Commands.fromForm(command, sent.all(), page().f().today()),
                work);
    }

    /** The same for a form that no single command describes. */
    public <I, T> Submission<T> submit(Function<Form, I> reader, BiFunction<WriteTx, I, T> work) {
        return submit(form(), reader, work);
    }

    private <I, T> Submission<T> submit(Form sent, Function<Form, I> reader, BiFunction<WriteTx, I, T> work) {
        return new Submission<>(this, sent, () -> {
            I told = reader.apply(sent);
            return write(tx -> work.apply(tx, told));
        });
    }

    /** A change by a button or a file, where the form has no other fields. */
    public <T> Submission<T> submit(Function<WriteTx, T> work) {
        return new Submission<>(this, form(), () -> write(work));
    }

    /** A change by what a form sent, without a result. */
    public <I extends Record> Submission<Boolean> perform(Class<I> command, BiConsumer<WriteTx, I> work) {
        return submit(command, (tx, told) -> {
            work.accept(tx, told);
            return true;
        });
    }
}
