package dk.fodfaeste.ui.gallery;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.time.Phase;
import dk.fodfaeste.ui.time.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows every tag in every state, with the kind of content that the real pages have. */
@Controller
@TestComponent
public class GalleryController {

    /** A row of the list: its window lies some hours before or after now. */
    public record Task(
            String id,
            String title,
            String family,
            @Nullable Instant notBefore,
            Instant dueBy,
            String state,
            String tone,
            String icon) {}

    static final String HOSTILE = "<b>\"fed\"</b> & <script>alert('x')</script>";

    @GetMapping("/")
    ModelAndView front(Page page) {
        return page.view("gallery/bare");
    }

    @GetMapping("/galleri")
    ModelAndView parts(Page page) {
        return page.view("gallery/parts");
    }

    @GetMapping("/galleri/liste")
    ModelAndView list(Page page) {
        return page.view("gallery/list")
                .addObject("tasks", tasks())
                .addObject("paging", new Paging(null, "/galleri/liste?efter=7", 7, 1234))
                .addObject(
                        "whose",
                        List.of(
                                new FilterLink("Mine", "/galleri/liste", 12, true),
                                new FilterLink("Min enhed", "/galleri/liste?hvem=enhed", 48, false),
                                new FilterLink("Uden ansvarlig", "/galleri/liste?hvem=ingen", 3, false)))
                .addObject(
                        "when",
                        List.of(
                                new FilterLink("Alle åbne", "/galleri/liste", 12, true),
                                new FilterLink("Overskredet", "/galleri/liste?frist=over", 2, false),
                                new FilterLink("I dag", "/galleri/liste?frist=i-dag", 3, false),
                                new FilterLink("Denne uge", "/galleri/liste?frist=uge", 5, false),
                                new FilterLink("Venter på andre", "/galleri/liste?frist=venter", 1234, false)));
    }

    @GetMapping("/galleri/tid")
    ModelAndView time(Page page) {
        return page.view("gallery/time")
                .addObject(
                        "phases",
                        List.of(
                                new Phase("Varslet", Phase.State.PASSED, "man 2/2"),
                                new Phase("Forbesøg", Phase.State.PASSED, "tirs 17/2"),
                                new Phase("Ankomst", Phase.State.NOW, "man 2/3"),
                                new Phase("Bolig", Phase.State.AHEAD, ""),
                                new Phase("På trappen", Phase.State.AHEAD, ""),
                                new Phase("Selvforsørget", Phase.State.AHEAD, "")))
                .addObject(
                        "steps",
                        List.of(
                                new Step("Fil", Step.State.DONE, "/galleri/tid"),
                                new Step("Kolonner", Step.State.FAILED, "/galleri/tid"),
                                new Step("Tjek", Step.State.CURRENT, null),
                                new Step("Færdig", Step.State.AHEAD, null)));
    }

    @GetMapping("/galleri/formular")
    ModelAndView form(Page page) {
        return page.view("gallery/form").addObject("form", Form.of(Map.of("navn", "Amina Haddad", "sprog-valg", "ar")));
    }

    @PostMapping("/galleri/formular")
    ModelAndView sent(Page page, Form form) {
        if (form.value("dato").isEmpty()) {
            var problem = Problem.inField("dato", "gallery.error.date")
                    .and("rolle", "gallery.error.role")
                    .and("kanal", "gallery.error.channel")
                    .and("fil", "gallery.error.file")
                    .and("note", "gallery.error.note")
                    .and("sprog-valg", "gallery.error.language");
            return page.again("gallery/form").addObject("form", form.refused(problem, page.words()));
        }
        page.flash().undoable("/galleri/fortryd", "gallery.saved", form.value("navn"));
        return page.redirect("/galleri");
    }

    @PostMapping("/galleri/fortryd")
    ModelAndView undone(Page page) {
        page.flash().info("gallery.undone");
        return page.back("/galleri");
    }

    /** A row answers for itself: with a piece of the page for htmx, else with a redirect. */
    @PostMapping("/galleri/udfoert")
    ModelAndView done(Page page, @RequestParam("id") String id) {
        page.flash().undoable("/galleri/fortryd", "gallery.done", "Bestil tolk");
        return page.htmx()
                ? page.view("gallery/row").addObject("task", tasks().getFirst())
                : page.redirect("/galleri/liste");
    }

    @GetMapping("/galleri/fjendtlig")
    ModelAndView hostile(Page page) {
        var form = Form.of(Map.of("felt", HOSTILE))
                .refused(Problem.inField("felt", "gallery.error.hostile", HOSTILE), page.words());
        return page.view("gallery/hostile")
                .addObject("text", HOSTILE)
                .addObject("form", form)
                .addObject("options", List.of(new Option(HOSTILE, HOSTILE, HOSTILE)))
                .addObject("filters", List.of(new FilterLink(HOSTILE, "/?a=" + HOSTILE, 1, false)));
    }

    private static List<Task> tasks() {
        return List.of(
                task(
                        "1",
                        "Bestil tolk til første samtale",
                        "Familien Al-H.",
                        -144,
                        -30,
                        "Overskredet",
                        "overdue",
                        "warning"),
                task("2", "Screening: placér på trappen", "Familien Al-H.", -29, 19, "Åben", "active", "time"),
                task("3", "Kontakt boligforeningen om nøgler", "Familien Haddad", -72, 3, "Åben", "active", "time"),
                task("4", "Indmeld børn i skole", "Familien Tesfay", 48, 240, "Ikke begyndt", "neutral", "hourglass"),
                task("5", "Helbredsvurdering", "Familien Haddad", -200, 700, "Venter på lægen", "waiting", "hourglass"),
                task("6", "Send velkomstbrev", "Nadia Karimi, 17 år, uledsaget", null, 26, "Åben", "active", "time"),
                task(
                        "7",
                        "Aftal forbesøg på asylcentret",
                        "Familien Tesfay",
                        -300,
                        -220,
                        "Udført af Ole",
                        "done",
                        "check"));
    }

    private static Task task(
            String id,
            String title,
            String family,
            @Nullable Integer from,
            int to,
            String state,
            String tone,
            String icon) {
        var now = GalleryApplication.NOW;
        return new Task(
                id,
                title,
                family,
                from == null ? null : now.plus(Duration.ofHours(from)),
                now.plus(Duration.ofHours(to)),
                state,
                tone,
                icon);
    }
}
