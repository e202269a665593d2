package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.organisation.WorkFunctions;
import dk.fodfaeste.plans.staffing.Reassignment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes of the organisation, with the work that goes along: nothing that is to be done is left with nobody. */
@Service
public class Reorganisation {

    private final Users members;
    private final Units units;
    private final WorkFunctions functions;
    private final Reassignment handover;

    Reorganisation(Users members, Units units, WorkFunctions functions, Reassignment handover) {
        this.members = members;
        this.units = units;
        this.functions = functions;
        this.handover = handover;
    }

    /**
     * Somebody leaves; her open tasks and her places in families' teams go to a colleague, or the tasks into their units'
     * baskets.
     *
     * @return how many tasks changed hands
     */
    public int deactivate(WriteTx tx, UUID account, @Nullable Integer version, @Nullable UUID handOverTo) {
        members.deactivate(tx, account, version);
        return handover.fromPerson(tx, account, handOverTo);
    }

    /**
     * Renames a function or moves it to another unit; the open tasks of it that lie in its unit move along.
     *
     * @return how many tasks moved
     */
    public int changeFunction(
            WriteTx tx, UUID function, @Nullable Integer version, Bilingual name, @Nullable UUID unit) {
        FunctionOverview before = functions.change(tx, function, version, name, unit);
        return unit == null || unit.equals(before.unit()) ? 0 : handover.ofFunction(tx, function, before.unit(), unit);
    }

    /**
     * Closes a unit; its functions, its people and its open tasks go to another one.
     *
     * @return how many tasks moved
     */
    public int close(WriteTx tx, UUID unit, @Nullable Integer version, @Nullable UUID into) {
        int tasks = handover.ofUnit(tx, unit);
        if (into == null && tasks > 0) {
            throw Problem.inField("into", "access.unit.into.missing");
        }
        units.close(tx, unit, version, into);
        return into == null ? 0 : handover.ofUnit(tx, unit, into);
    }
}
