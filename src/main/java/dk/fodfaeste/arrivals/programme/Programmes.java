package dk.fodfaeste.arrivals.programme;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** From when until when a household's programme runs. */
@Service
public class Programmes {

    private static final int YEARS = 20;

    private final ProgrammeStore store;
    private final Households households;

    Programmes(ProgrammeStore store, Households households) {
        this.store = store;
        this.households = households;
    }

    /** What is known; {@code null} where nobody has told. */
    public @Nullable Programme find(Tx tx, UUID household) {
        return store.find(household);
    }

    /**
     * Writes down the period; what stood before goes into the household's history.
     *
     * @throws Problem at the fields {@code programmeStarts} and {@code programmeEnds}
     */
    public void put(WriteTx tx, UUID household, Programme programme) {
        check(tx, programme);
        Programme before = store.find(household);
        store.put(tx, household, programme);
        note(tx, household, "programmeStarts", before == null ? null : before.starts(), programme.starts());
        note(tx, household, "programmeEnds", before == null ? null : before.ends(), programme.ends());
    }

    /** As {@link #put} would refuse, before anything is written. */
    public void check(Tx tx, Programme programme) {
        plausible(tx, "programmeStarts", programme.starts());
        plausible(tx, "programmeEnds", programme.ends());
        if (programme.starts() != null
                && programme.ends() != null
                && !programme.ends().isAfter(programme.starts())) {
            throw Problem.inField("programmeEnds", "prearrival.programme.order");
        }
    }

    private static void plausible(Tx tx, String field, @Nullable LocalDate day) {
        if (day != null
                && (day.isBefore(tx.today().minusYears(YEARS))
                        || day.isAfter(tx.today().plusYears(YEARS)))) {
            throw Problem.inField(field, "prearrival.programme.far", YEARS);
        }
    }

    private void note(WriteTx tx, UUID household, String field, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (!Objects.equals(before, after)) {
            households.note(tx, household, field, Objects.toString(before, null), Objects.toString(after, null));
        }
    }
}
