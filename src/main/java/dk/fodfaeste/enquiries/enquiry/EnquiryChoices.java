package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.View;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms about enquiries offer, and the names of what lists show. */
@Component
public class EnquiryChoices {

    private static final int MOST_FAMILIES = 8;

    /** A list as its page shows it. */
    public record EnquiryList(
            List<Enquiry> rows,
            Map<UUID, EnquiryKind> kinds,
            Map<UUID, HouseholdSummary> families,
            List<FilterLink> views,
            List<FilterLink> byKind,
            Paging paging,
            View view,
            String export) {}

    private final EnquiryKinds kinds;
    private final Households households;
    private final Directory directory;

    EnquiryChoices(EnquiryKinds kinds, Households households, Directory directory) {
        this.kinds = kinds;
        this.households = households;
        this.directory = directory;
    }

    /** The kinds by identifier, those that are closed too. */
    public Map<UUID, EnquiryKind> kinds(Tx tx) {
        return kinds.all(tx).stream().collect(Collectors.toMap(EnquiryKind::id, Function.identity()));
    }

    /** The families of these enquiries, of those that the caller may see. */
    public Map<UUID, HouseholdSummary> families(Tx tx, List<Enquiry> enquiries) {
        return households.summaries(
                tx,
                enquiries.stream()
                        .flatMap(each -> Stream.ofNullable(each.household()))
                        .distinct()
                        .toList());
    }

    /** The topics of a kind. */
    public static List<Option> topics(Page page, EnquiryKind kind) {
        return kind.open().stream()
                .map(each -> new Option(each.id().toString(), each.name().in(page.language())))
                .toList();
    }

    /** The languages, those first that are met most. */
    public static List<Option> languages(Page page) {
        return Languages.all().stream()
                .map(each -> new Option(each.code(), each.name(page.language().locale())))
                .toList();
    }

    /** Who can have one. */
    List<Option> colleagues(Tx tx) {
        return directory.colleagues(tx).stream()
                .map(each -> new Option(each.account().toString(), each.name()))
                .toList();
    }

    /** In whose basket something can lie. */
    List<Option> units(Tx tx) {
        return directory.units(tx).stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    /** The families that a search finds, or the one that is chosen. */
    public List<Option> families(Page page, Tx tx, String sought, String chosen) {
        PeopleWords who = new PeopleWords(page.words());
        List<HouseholdSummary> found = sought.isBlank()
                ? chosen(chosen).stream()
                        .flatMap(id -> households.summaries(tx, List.of(id)).values().stream())
                        .toList()
                : households.list(tx, sought, null, MOST_FAMILIES);
        return found.stream()
                .map(each -> new Option(
                        each.id().toString(), page.t("enquiries.family.option", who.family(each), each.caseNumber())))
                .toList();
    }

    /** The persons of the chosen family. */
    List<Option> persons(Tx tx, String chosen) {
        return chosen(chosen).stream()
                .flatMap(id -> households.all(tx, List.of(id)).stream())
                .map(Household::persons)
                .flatMap(List::stream)
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    private static List<UUID> chosen(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? List.of() : List.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }
}
