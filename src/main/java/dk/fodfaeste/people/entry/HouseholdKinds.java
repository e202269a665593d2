package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.follow.MemberListeners;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The ground on which a household came is put right: what law and plans say of it follows. What was said before stays in
 * the history.
 */
@Service
class HouseholdKinds {

    /** In whose history it stands. */
    static final String FIELD = "kind";

    /**
     * What is right.
     *
     * @param version of the household that was read; {@code null} not to ask for it
     */
    @Command
    record HouseholdKindInput(HouseholdKind kind, @Nullable Integer version) {}

    /**
     * What was done.
     *
     * @param before what it was until then
     */
    record KindCorrected(UUID household, HouseholdKind kind, HouseholdKind before, int version) {}

    private final Households households;
    private final HouseholdKindStore store;
    private final MemberListeners listeners;

    HouseholdKinds(Households households, HouseholdKindStore store, MemberListeners listeners) {
        this.households = households;
        this.store = store;
        this.listeners = listeners;
    }

    /**
     * Puts it right.
     *
     * @throws Problem a conflict where somebody was quicker; at the field {@code kind} where it cannot be
     */
    KindCorrected put(WriteTx tx, UUID id, HouseholdKindInput in) {
        HouseholdKind before = households.get(tx, id).kind();
        Integer version = store.lock(id);
        Household now = households.get(tx, id);
        if (version == null || (in.version() != null && !version.equals(in.version()))) {
            throw Problem.conflict("people.kind.changed");
        }
        if (in.kind() == HouseholdKind.UNACCOMPANIED_MINOR && now.persons().size() > 1) {
            throw Problem.inField("kind", "people.kind.alone");
        }
        if (in.kind() == before) {
            return new KindCorrected(id, before, before, version);
        }
        store.put(id, in.kind());
        households.note(tx, id, FIELD, before.name(), in.kind().name());
        listeners.kindChanged(tx, id);
        return new KindCorrected(id, in.kind(), before, version + 1);
    }
}
