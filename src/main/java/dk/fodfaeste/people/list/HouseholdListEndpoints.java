package dk.fodfaeste.people.list;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.household.SearchText;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * All families by name, and the search. What is searched for is posted: names and numbers never stand in an address, which
 * ends up in logs.
 */
@Controller
@Tag(name = "households")
class HouseholdListEndpoints {

    private static final String PAGE = "/familier";
    private static final String API = "/api/v1/households";
    private static final int PAGE_SIZE = 50;

    /**
     * What is sought.
     *
     * @param text words of names, a case number or an identity number
     */
    @Command
    record SearchInput(
            String text, @Nullable UUID after, @Nullable Integer limit) {}

    private record Found(List<HouseholdSummary> households, Map<UUID, String> names) {}

    private final Households households;
    private final SearchHits hits;

    HouseholdListEndpoints(Households households, SearchHits hits) {
        this.households = households;
        this.hits = hits;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return show(call, "", after, find(call, "", after));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    ModelAndView search(
            Call call,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        SearchText text = SearchText.parse(q);
        if (text.isEmpty()) {
            return call.page().redirect(PAGE);
        }
        Found found = find(call, q, after);
        // A number is meant for one family: whoever types it wants to be there.
        return text.number() != null && found.households().size() == 1
                ? call.page()
                        .redirect("/familier/" + found.households().getFirst().id())
                : show(call, q.strip(), after, found);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    @Operation(summary = "people.api.list")
    CursorPage<HouseholdItem> listHouseholds(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return call.read(tx -> page(tx, "", after, CursorPage.limit(limit)));
    }

    @PostMapping(API + "/search")
    @ResponseBody
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    @Operation(summary = "people.api.search")
    CursorPage<HouseholdItem> searchHouseholds(Call call, @RequestBody SearchInput in) {
        return call.read(tx -> page(tx, in.text(), in.after(), CursorPage.limit(in.limit())));
    }

    private Found find(Call call, String q, @Nullable UUID after) {
        return call.read(tx -> {
            List<HouseholdSummary> found = households.list(tx, q, after, PAGE_SIZE + 1);
            return new Found(found, hits.of(tx, q, found));
        });
    }

    private CursorPage<HouseholdItem> page(Tx tx, String text, @Nullable UUID after, int limit) {
        if (after != null && households.summaries(tx, List.of(after)).isEmpty()) {
            throw Problem.inField("after", "people.cursor");
        }
        List<HouseholdSummary> found = households.list(tx, text, after, limit + 1);
        Map<UUID, String> names = hits.of(tx, text, found);
        return CursorPage.of(
                found,
                limit,
                each -> HouseholdItem.of(each, names.get(each.id())),
                last -> last.id().toString());
    }

    private static ModelAndView show(Call call, String q, @Nullable UUID after, Found found) {
        boolean more = found.households().size() > PAGE_SIZE;
        List<HouseholdSummary> shown = more ? found.households().subList(0, PAGE_SIZE) : found.households();
        Map<UUID, FoundName> names = new HashMap<>();
        found.names().forEach((id, name) -> names.put(id, FoundName.of(name, q)));
        return call.page()
                .view("people/families")
                .addObject(
                        "view",
                        new FamilyListView(
                                q,
                                shown,
                                names,
                                after != null,
                                more ? shown.getLast().id() : null,
                                call.may(PeopleAction.HOUSEHOLD_SEE),
                                call.page().shell().leadsTo("/ankomster"),
                                call.may(PeopleAction.GLASS_BREAK),
                                call.may(PeopleAction.DUPLICATE_LIST)));
    }
}
