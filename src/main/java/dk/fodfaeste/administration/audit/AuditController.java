package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.audit.AuditFilter.Kind;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.retraction.Retractions;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.list.Paging;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor's page: who looked at what, when and why. */
@Controller
@RequestMapping(AdministrationAddresses.AUDIT)
class AuditController {

    private static final String VIEW = "administration/audit";
    private static final int PAGE_SIZE = 50;

    private record Shown(
            List<AuditRow> rows,
            Map<UUID, String> households,
            @Nullable Household about,
            List<Option> people,
            List<Option> systems) {}

    private final AuditTrail trail;
    private final Households households;
    private final Tokens tokens;
    private final ActionWords actions;
    private final ChangingActions changing;
    private final Retractions retractions;

    AuditController(
            AuditTrail trail,
            Households households,
            Tokens tokens,
            ActionWords actions,
            ChangingActions changing,
            Retractions retractions) {
        this.actions = actions;
        this.changing = changing;
        this.trail = trail;
        this.households = households;
        this.tokens = tokens;
        this.retractions = retractions;
    }

    @GetMapping
    @Requires(AdministrationAction.AUDIT_SEE)
    ModelAndView list(
            Call call,
            @RequestParam(required = false) @Nullable UUID sag,
            @RequestParam(required = false) @Nullable UUID bruger,
            @RequestParam(required = false) @Nullable UUID system,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate fra,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate til,
            @RequestParam(required = false) @Nullable Kind slags,
            @RequestParam(required = false) @Nullable UUID efter) {
        AuditQuery query = new AuditQuery(sag, bruger, system, fra, til, slags);
        return show(call, call.page().view(VIEW), query, efter, null);
    }

    /** What is looked for is posted, as it may be a number of a person; in the address stands an identifier. */
    @PostMapping
    @Requires(AdministrationAction.AUDIT_SEE)
    ModelAndView search(Call call) {
        Page page = call.page();
        Form form = call.form();
        AuditQuery query = new AuditQuery(
                null,
                uuid(form.value("bruger")),
                uuid(form.value("system")),
                day(form.value("fra")),
                day(form.value("til")),
                kind(form.value("slags")));
        String number = form.value("number");
        if (number.isEmpty()) {
            return page.redirect(query.address(null));
        }
        List<HouseholdSummary> found = call.read(tx -> households.list(tx, number, null, 2));
        if (found.size() != 1) {
            Form refused = form.refused(Problem.inField("number", "administration.audit.unknown"), page.words());
            return show(call, page.again(VIEW), query, null, refused);
        }
        return page.redirect(new AuditQuery(
                        found.getFirst().id(), query.bruger(), query.system(), query.fra(), query.til(), query.slags())
                .address(null));
    }

    private ModelAndView show(
            Call call, ModelAndView view, AuditQuery query, @Nullable UUID after, @Nullable Form form) {
        Page page = call.page();
        Shown shown = call.read(tx -> shown(tx, page, query, after));
        boolean more = shown.rows().size() > PAGE_SIZE;
        List<AuditRow> rows = more ? shown.rows().subList(0, PAGE_SIZE) : shown.rows();
        String next = more ? query.address(rows.getLast().id()) : null;
        return view.addObject(
                        "entries",
                        AuditEntryView.of(new AuditWords(page.words(), actions, changing), rows, shown.households()))
                .addObject("about", shown.about())
                .addObject("people", shown.people())
                .addObject("systems", shown.systems())
                .addObject(
                        "kinds",
                        Arrays.stream(Kind.values())
                                .map(each -> new Option(each.name(), page.t("administration.audit.kind." + each)))
                                .toList())
                .addObject("paging", new Paging(null, next, rows.size(), -1))
                .addObject("form", form == null ? form(query, shown.about()) : form);
    }

    private Shown shown(Tx tx, Page page, AuditQuery query, @Nullable UUID after) {
        Household about = query.sag() == null ? null : households.get(tx, query.sag());
        List<AuditRow> rows = trail.page(tx, query.filter(subjects(about)), after, PAGE_SIZE + 1);
        Set<UUID> named = new HashSet<>();
        rows.forEach(row -> named.addAll(row.subjects()));
        return new Shown(
                rows,
                names(tx, page, named),
                about,
                trail.people(tx).stream()
                        .map(each -> new Option(each.account().toString(), each.name()))
                        .toList(),
                tokens.list(tx).stream()
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList());
    }

    /** Their numbers; of those that an undone list had brought in also the name, as there is nothing left to look it up in. */
    private Map<UUID, String> names(Tx tx, Page page, Set<UUID> named) {
        Map<UUID, String> names = new HashMap<>();
        households.summaries(tx, named).forEach((id, household) -> names.put(id, household.caseNumber()));
        retractions
                .removed(tx, named)
                .forEach((id, gone) ->
                        names.put(id, page.t("administration.audit.removed", gone.caseNumber(), gone.name())));
        return names;
    }

    /** A household with its persons; nobody where none is named. */
    static Set<UUID> subjects(@Nullable Household about) {
        Set<UUID> subjects = new HashSet<>();
        if (about != null) {
            subjects.add(about.id());
            about.persons().stream().map(Person::id).forEach(subjects::add);
        }
        return subjects;
    }

    private static Form form(AuditQuery query, @Nullable Household about) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("number", about == null ? "" : about.caseNumber());
        values.put("bruger", text(query.bruger()));
        values.put("system", text(query.system()));
        values.put("fra", text(query.fra()));
        values.put("til", text(query.til()));
        values.put("slags", query.kind().name());
        return Form.of(values);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(each -> each != Kind.ALL && each.name().equals(text))
                .findAny()
                .orElse(null);
    }
}
