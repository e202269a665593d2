package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.duplicate.DuplicateCursor;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Duplicates.Suspects;
import dk.fodfaeste.people.duplicate.Duplicates.SuspectsPage;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.duplicate.Likeness.Reason;
import dk.fodfaeste.people.duplicate.MatchResponse.PersonItem;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Persons who may be one, and what was decided about them: the pages, and the same for other systems. */
@Controller
@Tag(name = "households")
class DuplicateEndpoints {

    private static final int PAGE_SIZE = 25;
    private static final int MOST_DECIDED = 50;

    /** Two persons. */
    @Command
    record PairInput(UUID first, UUID second) {}

    /** Two persons who may be one. */
    record PairItem(
            PersonItem first, PersonItem second, @Nullable Level level, int score, Set<Reason> reasons) {

        static PairItem of(Suspects pair) {
            return new PairItem(
                    PersonItem.of(pair.first()),
                    PersonItem.of(pair.second()),
                    pair.likeness().level(),
                    pair.likeness().score(),
                    pair.likeness().reasons());
        }
    }

    private final Duplicates duplicates;
    private final Merges merges;

    DuplicateEndpoints(Duplicates duplicates, Merges merges) {
        this.duplicates = duplicates;
        this.merges = merges;
    }

    @GetMapping("/dubletter")
    @Requires(PeopleAction.DUPLICATE_LIST)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable String after) {
        DuplicateCursor cursor = after == null ? null : DuplicateCursor.parse(after);
        // Whoever was added since somebody looked last is compared first: the list is never behind.
        int compared = call.write(duplicates::compareNew);
        return call.page()
                .view("people/duplicates")
                .addObject("found", call.read(tx -> duplicates.open(tx, cursor, PAGE_SIZE)))
                .addObject("continued", after != null)
                .addObject("comparing", compared >= Duplicates.AT_ONCE)
                .addObject("mayDecide", call.may(PeopleAction.DUPLICATE_DECIDE));
    }

    @GetMapping("/dubletter/afgjorte")
    @Requires(PeopleAction.DUPLICATE_LIST)
    ModelAndView decided(Call call) {
        return call.read(tx -> call.page()
                .view("people/decided")
                .addObject("merges", merges.last(tx, MOST_DECIDED))
                .addObject("different", duplicates.different(tx, MOST_DECIDED)));
    }

    @PostMapping("/dubletter/{first}/{second}/forskellige")
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    ModelAndView different(Call call, @PathVariable UUID first, @PathVariable UUID second) {
        List<String> names = call.write(tx -> {
            duplicates.decideDifferent(tx, first, second);
            return duplicates.names(tx, first, second);
        });
        call.page()
                .flash()
                .undoable(
                        "/dubletter/" + first + "/" + second + "/uafgjort",
                        "people.duplicates.different.done",
                        names.getFirst(),
                        names.getLast());
        return call.page().redirect("/dubletter");
    }

    @PostMapping("/dubletter/{first}/{second}/uafgjort")
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    ModelAndView undecided(Call call, @PathVariable UUID first, @PathVariable UUID second) {
        call.run(tx -> duplicates.undecideDifferent(tx, first, second));
        call.page().flash().success("people.duplicates.undecided.done");
        return call.page().redirect("/dubletter");
    }

    @GetMapping("/api/v1/duplicates")
    @ResponseBody
    @Requires(PeopleAction.DUPLICATE_LIST)
    @Operation(summary = "people.api.duplicates")
    CursorPage<PairItem> listDuplicates(
            Call call,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        DuplicateCursor cursor = after == null ? null : DuplicateCursor.parse(after);
        int most = CursorPage.limit(limit);
        call.run(duplicates::compareNew);
        SuspectsPage page = call.read(tx -> duplicates.open(tx, cursor, most));
        return new CursorPage<>(
                page.pairs().stream().map(PairItem::of).toList(),
                page.next() == null ? null : page.next().text());
    }

    @PostMapping("/api/v1/duplicates/different")
    @ResponseBody
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    @Operation(summary = "people.api.different")
    PairInput tellApart(Call call, @RequestBody PairInput in) {
        call.run(tx -> duplicates.decideDifferent(tx, in.first(), in.second()));
        return in;
    }
}
