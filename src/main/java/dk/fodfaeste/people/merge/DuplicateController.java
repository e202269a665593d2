package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.duplicate.DuplicateCursor;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Persons who may be one, and what was decided about them. */
@Controller
class DuplicateController {

    private static final int PAGE_SIZE = 25;
    private static final int MOST_DECIDED = 50;

    private final Gate gate;
    private final Duplicates duplicates;
    private final Merges merges;

    DuplicateController(Gate gate, Duplicates duplicates, Merges merges) {
        this.gate = gate;
        this.duplicates = duplicates;
        this.merges = merges;
    }

    @GetMapping("/dubletter")
    @Requires(PeopleAction.DUPLICATE_LIST)
    ModelAndView list(
            Caller caller, Page page, @RequestParam(name = "efter", required = false) @Nullable String after) {
        // Whoever was added since somebody looked last is compared first: the list is never behind.
        int compared = gate.write(caller, PeopleAction.DUPLICATE_LIST, duplicates::compareNew);
        DuplicateCursor cursor = after == null ? null : DuplicateCursor.parse(after);
        return page.view("people/duplicates")
                .addObject(
                        "found",
                        gate.read(caller, PeopleAction.DUPLICATE_LIST, tx -> duplicates.open(tx, cursor, PAGE_SIZE)))
                .addObject("continued", after != null)
                .addObject("comparing", compared >= Duplicates.AT_ONCE)
                .addObject("mayDecide", Permissions.may(caller, PeopleAction.DUPLICATE_DECIDE));
    }

    @GetMapping("/dubletter/afgjorte")
    @Requires(PeopleAction.DUPLICATE_LIST)
    ModelAndView decided(Caller caller, Page page) {
        return gate.read(
                caller,
                PeopleAction.DUPLICATE_LIST,
                tx -> page.view("people/decided")
                        .addObject("merges", merges.last(tx, MOST_DECIDED))
                        .addObject("different", duplicates.different(tx, MOST_DECIDED)));
    }

    @PostMapping("/dubletter/{first}/{second}/forskellige")
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    ModelAndView different(Caller caller, Page page, @PathVariable UUID first, @PathVariable UUID second) {
        List<String> names = gate.write(caller, PeopleAction.DUPLICATE_DECIDE, tx -> {
            duplicates.decideDifferent(tx, first, second);
            return duplicates.names(tx, first, second);
        });
        page.flash()
                .undoable(
                        "/dubletter/" + first + "/" + second + "/uafgjort",
                        "people.duplicates.different.done",
                        names.getFirst(),
                        names.getLast());
        return page.redirect("/dubletter");
    }

    @PostMapping("/dubletter/{first}/{second}/uafgjort")
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    ModelAndView undecided(Caller caller, Page page, @PathVariable UUID first, @PathVariable UUID second) {
        gate.run(caller, PeopleAction.DUPLICATE_DECIDE, tx -> duplicates.undecideDifferent(tx, first, second));
        page.flash().success("people.duplicates.undecided.done");
        return page.redirect("/dubletter");
    }
}
