package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Gate;
import dk.fodfaeste.jobs.JobHandler;
import dk.fodfaeste.jobs.JobRun;
import dk.fodfaeste.plans.PlanAction;
import org.springframework.stereotype.Component;

/** Moves all families of a run, a batch in each transaction; one that was interrupted goes on where it was. */
@Component
class MoveJob implements JobHandler {

    static final String KIND = "move-plans";

    private final Gate gate;
    private final PlanMoves moves;

    MoveJob(Gate gate, PlanMoves moves) {
        this.gate = gate;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        boolean more = true;
        while (more) {
            more = gate.write(run.caller(), PlanAction.PLAN_MOVE, tx -> moves.next(tx, run.subject()));
        }
    }
}
