package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.TeamMember;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.people.team.Teams.Place;
import dk.fodfaeste.plans.staffing.Assignees.Work;
import dk.fodfaeste.plans.task.TaskStore;
import dk.fodfaeste.ui.input.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes who fills a function for a household, and hands her the work that goes with it. */
@Service
public class Staff {

    /** Who is to fill which function. */
    @Command
    public record TeamInput(UUID function, UUID assignee) {}

    private final Directory directory;
    private final Households households;
    private final Teams teams;
    private final TaskStore tasks;
    private final ReassignmentStore open;
    private final Assignees assignees;

    Staff(
            Directory directory,
            Households households,
            Teams teams,
            TaskStore tasks,
            ReassignmentStore open,
            Assignees assignees) {
        this.directory = directory;
        this.households = households;
        this.teams = teams;
        this.tasks = tasks;
        this.open = open;
        this.assignees = assignees;
    }

    /**
     * A colleague fills the function from now on; the household's active tasks of it are hers.
     *
     * @return how many tasks changed hands
     * @throws Problem if there is no such household or function, or the colleague cannot do these tasks
     */
    public int fill(WriteTx tx, UUID household, TeamInput in) {
        households.get(tx, household);
        WorkFunction filled = directory.functions(tx).stream()
                .filter(each -> each.id().equals(in.function()))
                .findAny()
                .orElseThrow(() -> Problem.inField("function", "plans.staff.function.unknown"));
        List<Work> work = new ArrayList<>(open.workOf(household, filled.id()));
        work.add(new Work(filled.unit(), null));
        Colleague colleague = assignees.require(tx, "assignee", in.assignee(), work);
        String before = teams.team(tx, household).stream()
                .filter(member -> member.function().equals(filled.id()))
                .map(TeamMember::name)
                .findAny()
                .orElse(null);
        teams.fill(tx, List.of(new Place(household, filled.id(), colleague.account())));
        if (!Objects.equals(before, colleague.name())) {
            households.note(tx, household, "team", place(filled, before), place(filled, colleague.name()));
        }
        return tasks.reassignFunction(tx, household, filled.id(), colleague.account());
    }

    private static @Nullable String place(WorkFunction function, @Nullable String name) {
        return name == null ? null : function.name().da() + ": " + name;
    }
}
