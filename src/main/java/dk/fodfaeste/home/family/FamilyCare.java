package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.consent.ConsentRule;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.team.ContactPersons;
import org.jspecify.annotations.Nullable;

/**
 * Whom a family turns to, what its persons have consented to, and what of it is closed to the caller.
 *
 * @param contacts   {@code null} for those who may not see them
 * @param given      how many consents hold
 * @param asked      how many consents somebody has said anything about; {@code -1} for those who may not see them
 * @param mayReveal  whether the caller may ask for whole numbers
 * @param mayOpen    whether something is closed to the caller that she may open against a reason
 */
public record FamilyCare(
        ContactPersons.@Nullable Held contacts, long given, long asked, boolean mayReveal, boolean mayOpen) {

    static FamilyCare of(Tx tx, Household family, ContactPersons contacts, Consents consents) {
        boolean seesConsents = Permissions.may(tx.caller(), PeopleAction.CONSENT_SEE);
        Consents.@Nullable Overview overview = seesConsents ? consents.of(tx, family) : null;
        boolean closed = family.protectedAddress() && !tx.scope().shows(family.id(), Sensitivity.PROTECTED_ADDRESS);
        return new FamilyCare(
                Permissions.may(tx.caller(), PeopleAction.CONTACT_PERSON_SEE) ? contacts.of(tx, family) : null,
                overview == null ? -1 : count(overview, ConsentRule.State.GIVEN),
                overview == null ? -1 : overview.items().size() - count(overview, ConsentRule.State.NOT_ASKED),
                Permissions.may(tx.caller(), PeopleAction.NUMBER_REVEAL),
                closed && Permissions.may(tx.caller(), PeopleAction.GLASS_BREAK));
    }

    private static long count(Consents.Overview overview, ConsentRule.State state) {
        return overview.items().stream().filter(each -> each.state() == state).count();
    }
}
