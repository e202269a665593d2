package dk.fodfaeste.people.list;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds households. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1/households")
class HouseholdListApi {

    private final Gate gate;
    private final Households households;

    HouseholdListApi(Gate gate, Households households) {
        this.gate = gate;
        this.households = households;
    }

    /**
     * What is sought.
     *
     * @param text words of names, a case number or an identity number
     */
    record Search(
            @Nullable String text,
            @Nullable UUID after,
            @Nullable Integer limit) {}

    @GetMapping
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    @Operation(summary = "people.api.list")
    CursorPage<HouseholdItem> listHouseholds(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return gate.read(caller, PeopleAction.HOUSEHOLD_LIST, tx -> page(tx, "", after, CursorPage.limit(limit)));
    }

    /** A POST, although it changes nothing: names and numbers must not stand in addresses, which end up in logs. */
    @PostMapping("/search")
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    @Operation(summary = "people.api.search")
    CursorPage<HouseholdItem> searchHouseholds(Caller caller, @RequestBody Search search) {
        String text = Inputs.required("text", search.text());
        if (text.isBlank()) {
            throw Problem.inField("text", "ui.input.missing");
        }
        int limit = CursorPage.limit(search.limit());
        return gate.read(caller, PeopleAction.HOUSEHOLD_LIST, tx -> page(tx, text, search.after(), limit));
    }

    private CursorPage<HouseholdItem> page(Tx tx, String text, @Nullable UUID after, int limit) {
        if (after != null && households.summaries(tx, List.of(after)).isEmpty()) {
            throw Problem.inField("after", "people.cursor");
        }
        List<HouseholdSummary> found = households.list(tx, text, after, limit + 1);
        return CursorPage.of(found, limit, HouseholdItem::of, last -> last.id().toString());
    }
}
