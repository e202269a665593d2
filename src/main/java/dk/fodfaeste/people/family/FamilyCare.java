package dk.fodfaeste.people.family;

import dk.fodfaeste.access.Tx.Known;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.family.FamilyAttention.Line;
import dk.fodfaeste.people.family.FamilyAttention.Urgency;
import dk.fodfaeste.people.remark.Remark;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.team.ContactPersons;
import dk.fodfaeste.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What several parts of a family's page need of its contact persons, consents and remarks, read once; and what of it needs attention. */
@Component
class FamilyCare {

    private static final Known<Optional<CareView>> CARE = new Known<>();
    private static final Known<Remarks.Overview> REMARKS = new Known<>();
    private static final Known<Integer> SUSPECTS = new Known<>();

    private final ContactPersons contacts;
    private final Consents consents;
    private final Remarks remarks;
    private final Duplicates duplicates;

    FamilyCare(ContactPersons contacts, Consents consents, Remarks remarks, Duplicates duplicates) {
        this.contacts = contacts;
        this.consents = consents;
        this.remarks = remarks;
        this.duplicates = duplicates;
    }

    /** {@code null} where the caller may see nothing of it. */
    @Nullable
    CareView care(FamilyVisit visit) {
        return visit.once(CARE, () -> Optional.ofNullable(CareView.of(visit, contacts, consents)))
                .orElse(null);
    }

    /** The remarks, for those who may see that there are some. */
    Remarks.Overview remarks(FamilyVisit visit) {
        return visit.once(REMARKS, () -> remarks.of(visit.tx(), visit.id()));
    }

    /** How many persons may be here twice, for those who may add some. */
    int suspects(FamilyVisit visit) {
        return visit.once(SUSPECTS, () -> duplicates.openOf(visit.tx(), visit.id()));
    }

    /** What of it needs attention, as far as the caller may see it. */
    List<Line> attention(FamilyVisit visit) {
        Page page = visit.page();
        String base = "/familier/" + visit.id();
        List<Line> lines = new ArrayList<>();
        CareView care = care(visit);
        ContactPersons.Held held = care == null ? null : care.contacts();
        if (held != null && held.now().isEmpty()) {
            lines.add(new Line(Urgency.MISSING, page.t("people.family.attention.contact"), base + "/kontaktpersoner"));
        } else if (held != null && held.breaks()) {
            lines.add(new Line(Urgency.MISSING, page.t("people.family.attention.cap"), base + "/kontaktpersoner"));
        }
        if (care != null && care.missing() > 0) {
            lines.add(new Line(
                    Urgency.MISSING,
                    page.t("people.family.attention.consent", care.missing(), care.first()),
                    base + "/samtykker"));
        }
        long unsorted = visit.may(PeopleAction.REMARK_SEE)
                ? remarks(visit).items().stream()
                        .filter((Remark remark) -> !remark.isSorted())
                        .count()
                : 0;
        if (unsorted > 0) {
            lines.add(new Line(
                    Urgency.UNSORTED, page.t("people.family.attention.remarks", unsorted), base + "/bemaerkninger"));
        }
        int suspects = visit.may(PeopleAction.PERSON_ADD) ? suspects(visit) : 0;
        if (suspects > 0) {
            lines.add(new Line(Urgency.UNSORTED, page.t("people.duplicates.here", suspects), "/dubletter"));
        }
        return lines;
    }
}
