package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.follow.CaseQuestion;
import dk.fodfaeste.people.merge.Merges.Preview;
import dk.fodfaeste.people.merge.Merging.MergeInput;
import dk.fodfaeste.people.merge.Merging.Order;
import dk.fodfaeste.people.merge.Merging.Seen;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Making one of two persons who are the same, after a look at what stays; and taking it back. */
@Controller
@Tag(name = "households")
class MergeEndpoints {

    private static final String PAGE = "/dubletter/{kept}/{gone}";
    private static final String GONE = "gone";
    private static final String KEPT = "kept";

    /**
     * What the page says beside a choice for each value that the two have differently.
     *
     * @param seen the versions that were looked at
     */
    @Command
    record MergeOfTwo(boolean whole, @Nullable String seen) {}

    /** A merge, by the identifier that takes it back. */
    record Merged(UUID merge) {}

    /** The two who are two again. */
    record Apart(UUID kept, UUID gone) {}

    private final Merges merges;
    private final Merging merging;

    MergeEndpoints(Merges merges, Merging merging) {
        this.merges = merges;
        this.merging = merging;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView preview(Call call, @PathVariable UUID kept, @PathVariable UUID gone) {
        Preview preview = look(call, kept, gone);
        Form form = Form.of(MergeOfTwo.class)
                .with("whole", String.valueOf(preview.proposeWhole()))
                .with("seen", version(preview));
        for (MergeFields.Field field : preview.fields()) {
            form = form.with(field.name(), field.take() ? GONE : KEPT);
        }
        return view(call, preview, form, false);
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView merge(Call call, @PathVariable UUID kept, @PathVariable UUID gone) {
        Preview preview = look(call, kept, gone);
        Set<String> take = chosen(call, preview, GONE);
        Set<String> keep = chosen(call, preview, KEPT);
        return call.submit(
                        MergeOfTwo.class,
                        (tx, in) -> merging.merge(tx, new Order(kept, gone, take, keep, in.whole(), seen(in.seen()))))
                .undoable(
                        id -> "/dubletter/fortryd/" + id,
                        "people.merge.done",
                        preview.kept().name())
                .to("/familier/" + preview.keptHousehold().id())
                .overtaken(
                        "people.merge.changed", form -> view(call, preview, form.with("seen", version(preview)), true))
                .orAgain(form -> view(call, preview, form, false));
    }

    @PostMapping("/dubletter/fortryd/{id}")
    @Requires(PeopleAction.PERSON_MERGE)
    ModelAndView undo(Call call, @PathVariable UUID id) {
        Merge merge = call.write(tx -> merging.undo(tx, id));
        call.page().flash().success("people.merge.undone");
        return call.page().redirect("/familier/" + merge.keptHousehold());
    }

    @PostMapping("/api/v1/persons/{id}/merge")
    @ResponseBody
    @Requires(PeopleAction.PERSON_MERGE)
    @Refuses(409)
    @Operation(summary = "people.api.merge")
    Merged mergePersons(Call call, @PathVariable UUID id, @RequestBody MergeInput in) {
        return new Merged(call.write(tx -> merging.merge(tx, in.into(id))));
    }

    @PostMapping("/api/v1/merges/{id}/undo")
    @ResponseBody
    @Requires(PeopleAction.PERSON_MERGE)
    @Refuses(409)
    @Operation(summary = "people.api.merge.undo")
    Apart takeApart(Call call, @PathVariable UUID id) {
        Merge merge = call.write(tx -> merging.undo(tx, id));
        return new Apart(merge.kept(), merge.gone());
    }

    private Preview look(Call call, UUID kept, UUID gone) {
        return call.read(tx -> merges.preview(tx, kept, gone));
    }

    private static Set<String> chosen(Call call, Preview preview, String whose) {
        return Stream.concat(
                        preview.fields().stream().map(MergeFields.Field::name),
                        preview.questions().stream().map(CaseQuestion::field))
                .filter(name -> call.form().value(name).equals(whose))
                .collect(Collectors.toSet());
    }

    private static String version(Preview preview) {
        return preview.kept().version() + "-" + preview.gone().version();
    }

    // What is no version was seen by nobody: as if another one had been.
    private static Seen seen(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("-", -1);
        try {
            return parts.length == 2
                    ? new Seen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                    : new Seen(-1, -1);
        } catch (NumberFormatException none) {
            return new Seen(-1, -1);
        }
    }

    private static ModelAndView view(Call call, Preview preview, Form form, boolean overtaken) {
        return call.page()
                .view("people/merge")
                .addObject("preview", preview)
                .addObject("form", form)
                .addObject("overtaken", overtaken);
    }
}
