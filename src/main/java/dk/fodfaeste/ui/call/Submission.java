package dk.fodfaeste.ui.call;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent: what is done with it, what is said and where the person goes then, and the form again where a
 * field is refused. Nothing happens before {@link #orAgain} or {@link #orThrow}.
 *
 * @param <T> what the work gives
 */
public final class Submission<T> {

    private final Call call;
    private final Form sent;
    private final Supplier<T> work;
    private final List<Consumer<T>> messages = new ArrayList<>();
    private Function<T, ModelAndView> answer;
    private @Nullable String changed;
    private @Nullable Function<Form, ModelAndView> overtaken;

    Submission(Call call, Form sent, Supplier<T> work) {
        this.call = call;
        this.sent = sent;
        this.work = work;
        this.answer = done -> call.page().back("/");
    }

    /** Says what was done. */
    public Submission<T> success(String key, Object... args) {
        return then(done -> call.page().flash().success(key, args));
    }

    /** Says what was done, with a button that takes it back. */
    public Submission<T> undoable(Function<T, String> undo, String key, Object... args) {
        return then(done -> call.page().flash().undoable(undo.apply(done), key, args));
    }

    /** Whatever else is said. */
    public Submission<T> then(Consumer<T> more) {
        messages.add(more);
        return this;
    }

    /** Leads on to this address; without it, back to where the person came from. */
    public Submission<T> to(String address) {
        return to(done -> address);
    }

    /** The same where the address depends on what was done. */
    public Submission<T> to(Function<T, String> address) {
        return answer(done -> call.page().redirect(address.apply(done)));
    }

    /** Answers in its own way: a row anew, a piece of a page. */
    public Submission<T> answer(Function<T, ModelAndView> own) {
        answer = own;
        return this;
    }

    /** The form with its values beside what somebody else has changed meanwhile (status 409), where this is the refusal. */
    public Submission<T> overtaken(String refusal, Function<Form, ModelAndView> again) {
        changed = refusal;
        overtaken = again;
        return this;
    }

    /**
     * Does it.
     *
     * @param again the form with its values and what is wrong with them (status 422); what no field of it can show is
     *     thrown
     */
    public ModelAndView orAgain(Function<Form, ModelAndView> again) {
        if (call.onlyShown()) {
            call.page().flash().info("ui.again.shown");
            return again.apply(sent);
        }
        T done;
        try {
            done = work.get();
        } catch (Problem problem) {
            if (overtaken != null && problem.key().equals(changed)) {
                ModelAndView form = overtaken.apply(sent);
                form.setStatus(HttpStatus.CONFLICT);
                return form;
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            ModelAndView form = again.apply(sent.refused(problem, call.page().words()));
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
        return answer(done);
    }

    /** Does it where no form is there that could show what is refused: a button, a row of a list. */
    public ModelAndView orThrow() {
        return answer(work.get());
    }

    private ModelAndView answer(T done) {
        messages.forEach(message -> message.accept(done));
        return answer.apply(done);
    }
}
