package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every template gets as its first parameter, and what a controller answers with. One for each request; a
 * controller just takes it as a parameter. Its words are those of the caller's language.
 *
 * <pre>{@code
 * @GetMapping("/opgaver")
 * ModelAndView tasks(Page page) {
 *     return page.view("plans/tasks").addObject("tasks", ...);
 * }
 * }</pre>
 */
public final class Page {

    private final Words words;
    private final Formats formats;
    private final Shell shell;
    private final Flash flash;
    private final Visit visit;
    private final TemplateEngine templates;

    Page(Words words, Formats formats, Shell shell, Flash flash, Visit visit, TemplateEngine templates) {
        this.words = words;
        this.formats = formats;
        this.shell = shell;
        this.flash = flash;
        this.visit = visit;
        this.templates = templates;
    }

    /** The text of a key of the message files; see {@link Words#t(String, Object...)}. */
    public String t(String key, @Nullable Object... args) {
        return words.t(key, args);
    }

    public Words words() {
        return words;
    }

    public UiLanguage language() {
        return words.language();
    }

    /** Dates, clocks and numbers in the caller's language, seen from now. */
    public Formats f() {
        return formats;
    }

    /** Who is looking; {@code null} before she has logged in. */
    public @Nullable Caller caller() {
        return shell.caller();
    }

    /** What stands around the content: the municipality, the navigation. */
    public Shell shell() {
        return shell;
    }

    /** Messages for the person, on this answer or after the redirect. */
    public Flash flash() {
        return flash;
    }

    /** The request that this page answers. */
    public Visit visit() {
        return visit;
    }

    /** True where htmx asks for a piece of a page: answer with the piece, not with a redirect. */
    public boolean htmx() {
        return visit.htmx();
    }

    /** The address of a file under {@code static/}, with its version: cached for a year, new when the content is. */
    public String asset(String file) {
        return visit.assets().address(file);
    }

    /** The address of a sign in the design system's set of icons. */
    public String icon(String name) {
        return asset("vendor/img/all-svg-icons.svg") + "#" + name;
    }

    /** A step of the breadcrumb. */
    public Crumb crumb(String key, String href) {
        return new Crumb(t(key), href);
    }

    /** A part of this page that another module makes. */
    public Content show(Piece piece) {
        Map<String, Object> model = new HashMap<>(piece.model());
        model.put("page", this);
        return output -> templates.render(piece.template() + ".jte", model, output);
    }

    /** Answers with a template under {@code src/main/jte}, which gets this page as {@code page}. */
    public ModelAndView view(String template) {
        return new ModelAndView(template, "page", this);
    }

    /** Answers with a template and a status that is not 200. */
    public ModelAndView view(HttpStatus status, String template) {
        var answer = view(template);
        answer.setStatus(status);
        return answer;
    }

    /** Answers with a form again: status 422, so that htmx puts it in the form's place; its input is kept. */
    public ModelAndView again(String template) {
        return view(HttpStatus.UNPROCESSABLE_CONTENT, template);
    }

    /**
     * Sends the browser on after a form was handled (303), carrying the messages with it.
     *
     * @param to an address in this application, beginning with a slash
     */
    public ModelAndView redirect(String to) {
        if (!LocalAddress.isLocal(to)) {
            throw new IllegalArgumentException("Not an address of this application: " + to);
        }
        flash.carry();
        var answer = new ModelAndView("redirect:" + to);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    /** Back to where the person came from, else to {@code otherwise}. */
    public ModelAndView back(String otherwise) {
        return redirect(Objects.requireNonNullElse(visit.cameFrom(), otherwise));
    }

    /** The messages to show on this page. */
    public List<FlashMessage> messages() {
        return flash.messages();
    }
}
