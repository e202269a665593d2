package dk.fodfaeste.plans.absence;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.FormField;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who is away, and who covers. Nothing is handed over: while somebody is away, her tasks that are due by her last day stand in
 * the list of whoever covers, marked, and when she is back they stand in hers alone.
 */
@Service
public class Absences {

    /** Own choice: a longer absence is a change of staff, and its work is handed over. */
    private static final Period LONGEST = Period.ofMonths(6);
    /** Own choice: as far ahead as holidays are planned. */
    private static final Period FURTHEST = Period.ofYears(1);

    private static final int MOST = 500;

    /**
     * Who is away, and who covers.
     *
     * @param person who is away; left out, the caller herself
     * @param cover  a colleague, or {@code null} where a unit covers
     * @param unit   whose basket covers, or {@code null}
     */
    @Command
    public record AbsenceInput(
            @Nullable UUID person,
            LocalDate first,
            LocalDate last,
            @Nullable UUID cover,
            @FormField("cover") @Nullable UUID unit) {}

    private final AbsenceStore store;
    private final Directory directory;
    private final Assignees assignees;

    Absences(AbsenceStore store, Directory directory, Assignees assignees) {
        this.store = store;
        this.directory = directory;
        this.assignees = assignees;
    }

    /** Who is away today or will be, by the first day. */
    public List<Absence> coming(Tx tx) {
        return store.from(tx.today(), MOST);
    }

    /**
     * Notes an absence; of somebody else only by who may.
     *
     * @throws Problem if days, person or cover cannot be, or if she is away already on one of the days
     */
    public UUID note(WriteTx tx, AbsenceInput in) {
        UUID person = in.person() == null ? tx.caller().account() : in.person();
        if (person == null) {
            throw Problem.inField("person", "ui.input.missing");
        }
        UUID account = colleague(tx, "person", person);
        own(tx, account);
        new Faults()
                .addAll(() -> days(tx, in))
                .addAll(() -> cover(tx, account, in))
                .end();
        if (store.away(account, in.first(), in.last())) {
            throw Problem.inField("first", "plans.absence.twice");
        }
        UUID id = Ids.next();
        store.insert(tx, id, account, in);
        return id;
    }

    /**
     * Ends an absence, or takes it back before it began.
     *
     * @throws Problem if there is none that goes on, or if it is somebody else's and the caller may not
     */
    public void end(WriteTx tx, UUID id) {
        Absence absence = coming(tx).stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow(() -> Problem.notFound("plans.absence.unknown"));
        own(tx, absence.account());
        store.end(tx, id);
    }

    /** Whether the caller may note absences of others. */
    public static boolean mayForOthers(Tx tx) {
        return Permissions.may(tx.caller(), PlanAction.ABSENCE_OF_OTHERS);
    }

    private static void own(Tx tx, UUID account) {
        if (!account.equals(tx.caller().account()) && !mayForOthers(tx)) {
            throw Problem.forbidden("plans.absence.others");
        }
    }

    private static void days(WriteTx tx, AbsenceInput in) {
        boolean reversed = in.last().isBefore(in.first());
        boolean longer = in.last().isAfter(in.first().plus(LONGEST));
        new Faults()
                .add(in.first().isAfter(tx.today().plus(FURTHEST)), "first", "plans.absence.far")
                .add(reversed, "last", "plans.absence.reversed")
                .add(!reversed && in.last().isBefore(tx.today()), "last", "plans.absence.past")
                .add(longer, "last", "plans.absence.long", LONGEST.getMonths())
                .end();
    }

    private void cover(WriteTx tx, UUID account, AbsenceInput in) {
        if ((in.cover() == null) == (in.unit() == null)) {
            throw Problem.inField("cover", "plans.absence.cover.missing");
        }
        if (in.cover() == null) {
            if (directory.units(tx).stream().noneMatch(unit -> unit.id().equals(in.unit()))) {
                throw Problem.inField("cover", "plans.task.unit.unknown");
            }
            return;
        }
        if (in.cover().equals(account)) {
            throw Problem.inField("cover", "plans.absence.cover.self");
        }
        assignees.requireInsteadOf(tx, "cover", in.cover(), account);
        if (store.away(in.cover(), in.first(), in.last())) {
            throw Problem.inField("cover", "plans.absence.cover.away");
        }
    }

    private UUID colleague(WriteTx tx, String field, UUID account) {
        return directory.colleagues(tx).stream()
                .map(Colleague::account)
                .filter(each -> each.equals(account))
                .findAny()
                .orElseThrow(() -> Problem.inField(field, "plans.task.assignee.unknown"));
    }
}
