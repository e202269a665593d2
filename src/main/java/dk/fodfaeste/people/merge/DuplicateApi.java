package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.duplicate.DuplicateCursor;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Duplicates.Suspects;
import dk.fodfaeste.people.duplicate.Duplicates.SuspectsPage;
import dk.fodfaeste.people.duplicate.MatchResponse;
import dk.fodfaeste.people.duplicate.MatchResponse.PersonItem;
import dk.fodfaeste.people.merge.Merging.Order;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons who may be one: listed, told apart, merged, and taken apart again. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1")
class DuplicateApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Duplicates duplicates;
    private final Merging merging;

    DuplicateApi(Gate gate, Duplicates duplicates, Merging merging) {
        this.gate = gate;
        this.duplicates = duplicates;
        this.merging = merging;
    }

    /** Two persons who may be one. */
    record PairItem(
            PersonItem first, PersonItem second, @Nullable String level, int score, List<String> reasons) {

        static PairItem of(Suspects pair) {
            return new PairItem(
                    PersonItem.of(pair.first()),
                    PersonItem.of(pair.second()),
                    MatchResponse.level(pair.likeness()),
                    pair.likeness().score(),
                    MatchResponse.reasons(pair.likeness()));
        }
    }

    /** Two persons. */
    record Two(@Nullable UUID first, @Nullable UUID second) {}

    /**
     * What is merged into the person of the address.
     *
     * @param gone  the person who is hidden behind her
     * @param take  the fields whose value is taken from that person, such as {@code birthDate} or {@code number.CPR}
     * @param whole whether the rest of that person's household joins hers
     */
    record MergeBody(
            @Nullable UUID gone,
            @Nullable Set<String> take,
            @Nullable Boolean whole) {}

    /** A merge, by the identifier that takes it back. */
    record Merged(UUID merge) {}

    /** The two who are two again. */
    record Apart(UUID kept, UUID gone) {

        static Apart of(Merge merge) {
            return new Apart(merge.kept(), merge.gone());
        }
    }

    @GetMapping("/duplicates")
    @Requires(PeopleAction.DUPLICATE_LIST)
    @Operation(summary = "people.api.duplicates")
    CursorPage<PairItem> listDuplicates(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        DuplicateCursor cursor = after == null ? null : DuplicateCursor.parse(after);
        int most = CursorPage.limit(limit);
        gate.write(caller, PeopleAction.DUPLICATE_LIST, duplicates::compareNew);
        SuspectsPage page = gate.read(caller, PeopleAction.DUPLICATE_LIST, tx -> duplicates.open(tx, cursor, most));
        return new CursorPage<>(
                page.pairs().stream().map(PairItem::of).toList(),
                page.next() == null ? null : page.next().text());
    }

    @PostMapping("/duplicates/different")
    @Requires(PeopleAction.DUPLICATE_DECIDE)
    @Operation(summary = "people.api.different")
    Two tellApart(Caller caller, @RequestBody Two two) {
        UUID first = Inputs.required("first", two.first());
        UUID second = Inputs.required("second", two.second());
        gate.run(caller, PeopleAction.DUPLICATE_DECIDE, tx -> duplicates.decideDifferent(tx, first, second));
        return two;
    }

    @PostMapping("/persons/{id}/merge")
    @Requires(PeopleAction.PERSON_MERGE)
    @Refuses(CONFLICT)
    @Operation(summary = "people.api.merge")
    Merged mergePersons(Caller caller, @PathVariable UUID id, @RequestBody MergeBody body) {
        UUID gone = Inputs.required("gone", body.gone());
        Set<String> take = body.take() == null ? Set.of() : Inputs.all("take", body.take());
        return new Merged(gate.write(
                caller,
                PeopleAction.PERSON_MERGE,
                tx -> merging.merge(tx, new Order(id, gone, take, Boolean.TRUE.equals(body.whole()), null))));
    }

    @PostMapping("/merges/{id}/undo")
    @Requires(PeopleAction.PERSON_MERGE)
    @Refuses(CONFLICT)
    @Operation(summary = "people.api.merge.undo")
    Apart takeApart(Caller caller, @PathVariable UUID id) {
        return Apart.of(gate.write(caller, PeopleAction.PERSON_MERGE, tx -> merging.undo(tx, id)));
    }
}
