package dk.fodfaeste.people.family;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.team.ContactPersons;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a family turns to, what its persons have consented to, and what of it is closed to the caller.
 *
 * @param household  its identifier
 * @param contacts   {@code null} for those who may not see them
 * @param given      how many consents hold
 * @param asked      how many consents somebody has said anything about; {@code -1} for those who may not see them
 * @param missing    how many adults nobody has asked about any consent
 * @param first      the name of the first of those; empty where there is none
 * @param mayOpen    whether something is closed to the caller that she may open against a reason
 */
public record CareView(
        UUID household,
        ContactPersons.@Nullable Held contacts,
        long given,
        long asked,
        int missing,
        String first,
        boolean mayOpen) {

    private static final int OF_AGE = 18;

    /** {@code null} where the caller may see nothing of it. */
    static @Nullable CareView of(FamilyVisit visit, ContactPersons contacts, Consents consents) {
        Household family = visit.household();
        Consents.@Nullable Overview overview =
                visit.may(PeopleAction.CONSENT_SEE) ? consents.of(visit.tx(), family) : null;
        ContactPersons.@Nullable Held held =
                visit.may(PeopleAction.CONTACT_PERSON_SEE) ? contacts.of(visit.tx(), family) : null;
        boolean mayOpen = family.protectedAddress()
                && !visit.tx().scope().shows(family.id(), Sensitivity.PROTECTED_ADDRESS)
                && visit.may(PeopleAction.GLASS_BREAK);
        if (overview == null && held == null && !mayOpen) {
            return null;
        }
        List<String> missing = overview == null
                ? List.of()
                : family.persons().stream()
                        .filter(person ->
                                person.speaksForHerself(OF_AGE, visit.tx().today()))
                        .filter(person -> isUnasked(overview, person.id()))
                        .map(Person::name)
                        .toList();
        return new CareView(
                family.id(),
                held,
                overview == null ? -1 : count(overview, Consents.State.GIVEN),
                overview == null ? -1 : overview.items().size() - count(overview, Consents.State.NOT_ASKED),
                missing.size(),
                missing.isEmpty() ? "" : missing.getFirst(),
                mayOpen);
    }

    private static boolean isUnasked(Consents.Overview overview, UUID person) {
        return overview.items().stream()
                .filter(each -> each.person().equals(person))
                .allMatch(each -> each.state() == Consents.State.NOT_ASKED);
    }

    private static long count(Consents.Overview overview, Consents.State state) {
        return overview.items().stream().filter(each -> each.state() == state).count();
    }
}
