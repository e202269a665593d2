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

    private final Users users;
    private final Units units;
    private final WorkFunctions functions;
    private final Reassignment reassignment;

    Reorganisation(Users users, Units units, WorkFunctions functions, Reassignment reassignment) {
        this.users = users;
        this.units = units;
        this.functions = functions;
        this.reassignment = reassignment;
    }

    /**
     * Somebody leaves; her open tasks and her places in families' teams go to a colleague, or the tasks into their units'
     * baskets.
     *
     * @return how many tasks changed hands
     */
    public int deactivate(WriteTx tx, UUID account, @Nullable Integer version, @Nullable UUID handOverTo) {
        users.deactivate(tx, account, version);
        return reassignment.fromPerson(tx, account, handOverTo);
    }

    /**
     * Renames a function or moves it to another unit; the open tasks of it that lie in its unit move along.
     *
     * @return how many tasks moved
     */
    public int changeFunction(WriteTx tx, UUID function, @Nullable Integer version, Bilingual name, UUID unit) {
        FunctionOverview before = functions.change(tx, function, version, name, unit);
        return unit.equals(before.unit()) ? 0 : reassignment.ofFunction(tx, function, before.unit(), unit);
    }

    /**
     * Closes a unit; its functions, its people and its open tasks go to another one.
     *
     * @return how many tasks moved
     */
    public int close(WriteTx tx, UUID unit, @Nullable Integer version, @Nullable UUID into) {
        int tasks = reassignment.ofUnit(tx, unit);
        if (into == null && tasks > 0) {
            throw Problem.inField("into", "access.unit.into.missing");
        }
        units.close(tx, unit, version, into);
        return into == null ? 0 : reassignment.ofUnit(tx, unit, into);
    }
}
