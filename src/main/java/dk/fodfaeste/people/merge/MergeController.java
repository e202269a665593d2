package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.merge.Merges.Preview;
import dk.fodfaeste.people.merge.Merging.Order;
import dk.fodfaeste.people.merge.Merging.Seen;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making one of two persons who are the same, after a look at what stays; and taking it back. */
@Controller
class MergeController {

    private static final String VIEW = "people/merge";
    private static final String GONE = "gone";

    private final Gate gate;
    private final Merges merges;
    private final Merging merging;

    MergeController(Gate gate, Merges merges, Merging merging) {
        this.gate = gate;
        this.merges = merges;
        this.merging = merging;
    }

    @GetMapping("/dubletter/{kept}/{gone}")
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView preview(Caller caller, Page page, @PathVariable UUID kept, @PathVariable UUID gone) {
        Preview preview = look(caller, kept, gone);
        return view(page.view(VIEW), preview, Form.of(proposed(preview)), false);
    }

    @PostMapping("/dubletter/{kept}/{gone}")
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView merge(Caller caller, Page page, @PathVariable UUID kept, @PathVariable UUID gone, Form form) {
        Preview preview = look(caller, kept, gone);
        Set<String> take = preview.fields().stream()
                .map(field -> field.name())
                .filter(name -> form.value(name).equals(GONE))
                .collect(Collectors.toSet());
        try {
            UUID id = gate.write(
                    caller,
                    PeopleAction.PERSON_MERGE,
                    tx -> merging.merge(
                            tx, new Order(kept, gone, take, form.holds("whole", "true"), seen(form.value("seen")))));
            page.flash()
                    .undoable(
                            "/dubletter/fortryd/" + id,
                            "people.merge.done",
                            preview.kept().name());
            return page.redirect("/familier/" + preview.keptHousehold().id());
        } catch (Problem problem) {
            if (!problem.key().equals("people.merge.changed")) {
                throw problem;
            }
            return view(page.view(HttpStatus.CONFLICT, VIEW), preview, form.with("seen", version(preview)), true);
        }
    }

    @PostMapping("/dubletter/fortryd/{id}")
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView undo(Caller caller, Page page, @PathVariable UUID id) {
        Merge merge = gate.write(caller, PeopleAction.PERSON_MERGE, tx -> merging.undo(tx, id));
        page.flash().success("people.merge.undone");
        return page.redirect("/familier/" + merge.keptHousehold());
    }

    private Preview look(Caller caller, UUID kept, UUID gone) {
        return gate.read(caller, PeopleAction.PERSON_MERGE, tx -> merges.preview(tx, kept, gone));
    }

    private static Map<String, String> proposed(Preview preview) {
        Map<String, String> values = new HashMap<>();
        preview.fields().forEach(field -> values.put(field.name(), field.take() ? GONE : "kept"));
        values.put("whole", String.valueOf(preview.proposeWhole()));
        values.put("seen", version(preview));
        return values;
    }

    private static String version(Preview preview) {
        return preview.kept().version() + "-" + preview.gone().version();
    }

    // What is no version was seen by nobody: as if another one had been.
    private static @Nullable Seen seen(String text) {
        String[] parts = text.split("-", -1);
        try {
            return parts.length == 2
                    ? new Seen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                    : new Seen(-1, -1);
        } catch (NumberFormatException none) {
            return new Seen(-1, -1);
        }
    }

    private static ModelAndView view(ModelAndView view, Preview preview, Form form, boolean overtaken) {
        return view.addObject("preview", preview).addObject("form", form).addObject("overtaken", overtaken);
    }
}
