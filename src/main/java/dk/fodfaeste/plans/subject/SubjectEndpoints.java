package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.subject.Subjects.Listed;
import dk.fodfaeste.plans.subject.Subjects.SubjectChangeInput;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of what has plans and is no family, and how one is added and changed. A name that is sought is posted: it may be a host's. */
@Controller
class SubjectEndpoints {

    static final String PAGE = "/planer";
    static final String ONE = PAGE + "/{id}";
    private static final int PAGE_SIZE = 50;

    /** The kinds that a person can add by hand: an agreement has its plan from its own page. */
    static final List<SubjectKind> KINDS = Arrays.stream(SubjectKind.values())
            .filter(each -> !each.isOfFamily())
            .toList();

    private final Subjects subjects;
    private final Directory directory;

    SubjectEndpoints(Subjects subjects, Directory directory) {
        this.subjects = subjects;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.SUBJECT_LIST)
    ModelAndView list(
            Call call,
            @RequestParam(name = "art", required = false) @Nullable String kind,
            @RequestParam(name = "vis", required = false) @Nullable String shown,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return show(call, new SubjectFilter(kind(kind), "afsluttede".equals(shown), ""), after);
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.SUBJECT_LIST)
    ModelAndView search(
            Call call,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "art", required = false) @Nullable String kind,
            @RequestParam(name = "vis", required = false) @Nullable String shown) {
        return q.isBlank()
                ? call.page().redirect(PAGE)
                : show(call, new SubjectFilter(kind(kind), "afsluttede".equals(shown), q.strip()), null);
    }

    private ModelAndView show(Call call, SubjectFilter filter, @Nullable UUID after) {
        Page page = call.page();
        return call.read(tx -> {
            Listed found = subjects.list(tx, filter, after, PAGE_SIZE);
            String next = found.next() == null ? null : address(filter) + "&efter=" + found.next();
            return page.view("plans/subjects")
                    .addObject("rows", found.rows())
                    .addObject("kinds", kinds(page, tx, filter))
                    .addObject("states", states(page, filter))
                    .addObject(
                            "paging",
                            new Paging(
                                    after == null ? null : address(filter),
                                    next,
                                    found.rows().size(),
                                    -1))
                    .addObject("filter", filter)
                    .addObject("mayAdd", call.may(PlanAction.SUBJECT_ADD));
        });
    }

    private List<FilterLink> kinds(Page page, Tx tx, SubjectFilter filter) {
        Map<SubjectKind, Integer> counts = subjects.counts(tx, filter);
        List<FilterLink> links = new ArrayList<>();
        links.add(new FilterLink(
                page.t("plans.subject.filter.all"),
                address(filter.with(null)),
                counts.values().stream().mapToInt(each -> each).sum(),
                filter.kind() == null));
        KINDS.forEach(each -> links.add(new FilterLink(
                page.t("plans.subject.kinds." + each),
                address(filter.with(each)),
                counts.getOrDefault(each, 0),
                each == filter.kind())));
        return links;
    }

    private static List<FilterLink> states(Page page, SubjectFilter filter) {
        return List.of(
                new FilterLink(
                        page.t("plans.subject.filter.active"), address(filter.ended(false)), -1, !filter.ended()),
                new FilterLink(page.t("plans.subject.filter.ended"), address(filter.ended(true)), -1, filter.ended()));
    }

    private static String address(SubjectFilter filter) {
        return PAGE + "?vis=" + (filter.ended() ? "afsluttede" : "aktive")
                + (filter.kind() == null ? "" : "&art=" + filter.kind().key());
    }

    private static @Nullable SubjectKind kind(@Nullable String key) {
        return key == null
                ? null
                : SubjectKind.byKey(key).filter(each -> !each.isOfFamily()).orElse(null);
    }

    @GetMapping(PAGE + "/ny")
    @Requires(PlanAction.SUBJECT_ADD)
    ModelAndView blank(Call call, @RequestParam(name = "art", required = false) @Nullable String kind) {
        SubjectKind chosen = kind(kind);
        return form(
                call,
                null,
                Form.of(SubjectInput.class).with("kind", chosen == null ? "" : chosen.name()),
                PlanAction.SUBJECT_ADD);
    }

    @PostMapping(PAGE + "/ny")
    @Requires(PlanAction.SUBJECT_ADD)
    ModelAndView add(Call call) {
        return call.submit(SubjectInput.class, (tx, in) -> subjects.add(tx, in))
                .success("plans.subject.flash.added")
                .to(id -> PAGE + "/" + id)
                .orAgain(form -> form(call, null, form, PlanAction.SUBJECT_ADD));
    }

    @GetMapping(ONE + "/ret")
    @Requires(PlanAction.SUBJECT_CHANGE)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        PlanSubject now = call.read(tx -> subjects.get(tx, id));
        return form(
                call,
                now,
                Form.of(new SubjectChangeInput(now.name(), now.unit(), now.version())),
                PlanAction.SUBJECT_CHANGE);
    }

    @PostMapping(ONE + "/ret")
    @Requires(PlanAction.SUBJECT_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.perform(SubjectChangeInput.class, (tx, in) -> subjects.change(tx, id, in))
                .success("plans.subject.flash.changed")
                .to(PAGE + "/" + id)
                .orAgain(form -> form(call, call.read(tx -> subjects.get(tx, id)), form, PlanAction.SUBJECT_CHANGE));
    }

    @PostMapping(ONE + "/afslut")
    @Requires(PlanAction.SUBJECT_CHANGE)
    ModelAndView end(Call call, @PathVariable UUID id) {
        call.run(tx -> subjects.end(tx, id));
        call.page().flash().undoable(PAGE + "/" + id + "/genaabn", "plans.subject.flash.ended");
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(ONE + "/genaabn")
    @Requires(PlanAction.SUBJECT_CHANGE)
    ModelAndView reopen(Call call, @PathVariable UUID id) {
        call.run(tx -> subjects.reopen(tx, id));
        call.page().flash().success("plans.subject.flash.reopened");
        return call.page().redirect(PAGE + "/" + id);
    }

    private ModelAndView form(Call call, @Nullable PlanSubject subject, Form form, PlanAction action) {
        List<Option> units = call.read(
                action,
                tx -> directory.units(tx).stream()
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList());
        return call.page()
                .view("plans/subjectForm")
                .addObject("subject", subject)
                .addObject("units", units)
                .addObject("form", form);
    }
}
