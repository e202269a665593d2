package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.enquiry.EnquiryChoices.EnquiryList;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.Counts;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.View;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The lists of enquiries: what is open stands first, in the order in which it is to be answered. */
@Controller
@Tag(name = "enquiries")
class EnquiryListEndpoints {

    private static final String PAGE = "/henvendelser";
    private static final int PAGE_SIZE = 50;

    private final Enquiries enquiries;
    private final EnquiryChoices choices;

    EnquiryListEndpoints(Enquiries enquiries, EnquiryChoices choices) {
        this.enquiries = enquiries;
        this.choices = choices;
    }

    @GetMapping(PAGE)
    @Requires(EnquiryAction.ENQUIRY_LIST)
    ModelAndView list(
            Call call,
            @RequestParam(name = "vis", required = false) @Nullable String view,
            @RequestParam(name = "art", required = false) @Nullable UUID kind,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        EnquiryFilter filter = new EnquiryFilter(view(view), kind, mine);
        return call.page()
                .view("enquiries/list")
                .addObject("list", call.read(tx -> shown(call.page(), tx, filter, after)))
                .addObject("mayAdd", call.may(EnquiryAction.ENQUIRY_ADD))
                .addObject("mayAnswer", call.may(EnquiryAction.ENQUIRY_ANSWER));
    }

    @GetMapping(PAGE + "/excel")
    @Requires(EnquiryAction.ENQUIRY_LIST)
    ResponseEntity<byte[]> export(
            Call call,
            @RequestParam(name = "vis", required = false) @Nullable String view,
            @RequestParam(name = "art", required = false) @Nullable UUID kind,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine) {
        Page page = call.page();
        PeopleWords who = new PeopleWords(page.words());
        return call.read(tx -> {
            List<Enquiry> rows = enquiries.list(tx, new EnquiryFilter(view(view), kind, mine), null, Sheet.MOST_ROWS);
            Map<UUID, EnquiryKind> kinds = choices.kinds(tx);
            Map<UUID, HouseholdSummary> families = choices.families(tx, rows);
            return Sheet.<Enquiry>named(page.t("enquiries.file"))
                    .column(page.t("enquiries.col.received"), Enquiry::received)
                    .column(
                            page.t("enquiries.col.kind"),
                            row -> kind(kinds, row).name().in(page.language()))
                    .column(page.t("enquiries.col.topic"), row -> topic(page, kinds, row))
                    .column(page.t("enquiries.col.asker"), row -> page.t("enquiries.asker." + row.asker()))
                    .column(page.t("enquiries.col.name"), Enquiry::name)
                    .column(page.t("enquiries.col.family"), row -> family(who, families, row))
                    .column(page.t("enquiries.col.area"), Enquiry::area)
                    .column(
                            page.t("enquiries.col.language"),
                            row -> row.language() == null ? null : who.language(row.language()))
                    .column(page.t("enquiries.col.question"), Enquiry::question)
                    .column(page.t("enquiries.col.due"), Enquiry::due)
                    .column(page.t("enquiries.col.answered"), Enquiry::answered)
                    .column(page.t("enquiries.col.by"), Enquiry::answeredBy)
                    .column(
                            page.t("enquiries.col.minutes"),
                            row -> row.took() == null
                                    ? null
                                    : Objects.requireNonNull(row.took()).toMinutes())
                    .column(page.t("enquiries.col.follow"), Enquiry::followOn)
                    .with(rows);
        });
    }

    @GetMapping("/api/v1/enquiries")
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_LIST)
    @Operation(summary = "enquiries.api.list")
    CursorPage<Enquiry> listEnquiries(
            Call call,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable UUID kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        EnquiryFilter filter = new EnquiryFilter(Objects.requireNonNullElse(view, View.OPEN), kind, false);
        return call.read(tx -> CursorPage.of(
                enquiries.list(tx, filter, after, most + 1),
                most,
                row -> row,
                last -> last.id().toString()));
    }

    static EnquiryKind kind(Map<UUID, EnquiryKind> kinds, Enquiry enquiry) {
        return Objects.requireNonNull(kinds.get(enquiry.kind()));
    }

    static @Nullable String topic(Page page, Map<UUID, EnquiryKind> kinds, Enquiry enquiry) {
        return kind(kinds, enquiry).topics().stream()
                .filter(each -> each.id().equals(enquiry.topic()))
                .map(each -> each.name().in(page.language()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String family(PeopleWords who, Map<UUID, HouseholdSummary> families, Enquiry row) {
        HouseholdSummary family = row.household() == null ? null : families.get(row.household());
        return family == null ? null : who.family(family);
    }

    private EnquiryList shown(Page page, Tx tx, EnquiryFilter filter, @Nullable UUID after) {
        List<Enquiry> found = enquiries.list(tx, filter, after, PAGE_SIZE + 1);
        List<Enquiry> rows = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
        Map<UUID, EnquiryKind> kinds = choices.kinds(tx);
        Counts counts = enquiries.counts(tx, filter);
        String next = found.size() > PAGE_SIZE
                ? address(PAGE, filter) + "&efter=" + rows.getLast().id()
                : null;
        return new EnquiryList(
                rows,
                kinds,
                choices.families(tx, rows),
                Stream.of(View.values())
                        .map(each -> new FilterLink(
                                page.t("enquiries.view." + each),
                                address(PAGE, filter.with(each)),
                                counts.of(each),
                                each == filter.view()))
                        .toList(),
                byKind(page, kinds, filter),
                new Paging(after == null ? null : address(PAGE, filter), next, rows.size(), -1),
                filter.view(),
                address(PAGE + "/excel", filter));
    }

    private static List<FilterLink> byKind(Page page, Map<UUID, EnquiryKind> kinds, EnquiryFilter filter) {
        List<FilterLink> links = new ArrayList<>();
        links.add(new FilterLink(
                page.t("enquiries.filter.all"),
                address(PAGE, new EnquiryFilter(filter.view(), null, false)),
                -1,
                filter.kind() == null && !filter.mine()));
        links.add(new FilterLink(
                page.t("enquiries.filter.mine"),
                address(PAGE, new EnquiryFilter(filter.view(), filter.kind(), true)),
                -1,
                filter.mine()));
        kinds.values().stream()
                .filter(each -> !each.closed())
                .sorted(Comparator.comparing(each -> each.name().in(page.language())))
                .forEach(each -> links.add(new FilterLink(
                        each.name().in(page.language()),
                        address(PAGE, new EnquiryFilter(filter.view(), each.id(), filter.mine())),
                        -1,
                        each.id().equals(filter.kind()))));
        return links;
    }

    private static View view(@Nullable String word) {
        return switch (word) {
            case "for-sent" -> View.LATE;
            case "opfoelgning" -> View.FOLLOW_UP;
            case "besvaret" -> View.ANSWERED;
            case null, default -> View.OPEN;
        };
    }

    private static String address(String page, EnquiryFilter filter) {
        String word = switch (filter.view()) {
            case OPEN -> "aabne";
            case LATE -> "for-sent";
            case FOLLOW_UP -> "opfoelgning";
            case ANSWERED -> "besvaret";
        };
        return page + "?vis=" + word + (filter.kind() == null ? "" : "&art=" + filter.kind())
                + (filter.mine() ? "&mine=true" : "");
    }
}
