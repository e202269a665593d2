package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.follow.CaseAnswers;
import dk.fodfaeste.people.follow.CaseFact;
import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.plans.TaskStatus;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What dates are counted from follows a case: of two that become one, what has happened to either has happened, and the
 * tasks of both are dated by it. {@link PlansPeopleListener} brings the tasks themselves.
 */
@Service
class PlanFollower implements CaseFollower {

    private static final String TASKS = "PlansPeopleListener joins tasks and plans, and takes it back";
    private static final String FOUND_ANEW = "FittingRecount finds them anew for both households";
    private static final String KEPT_BY_MERGE = "what a merge itself remembers, to be taken back";

    private final AnchorMergeStore anchors;
    private final TaskTransferStore transfers;
    private final Plans plans;

    PlanFollower(AnchorMergeStore anchors, TaskTransferStore transfers, Plans plans) {
        this.anchors = anchors;
        this.transfers = transfers;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Following> follows() {
        return List.of(
                Following.own("task", "household", About.HOUSEHOLD, TASKS),
                Following.own("task", "person", About.PERSON, TASKS),
                Following.own("plan", "household", About.HOUSEHOLD, TASKS),
                Following.own("anchor", "household", About.HOUSEHOLD, "what has happened to either has happened"),
                Following.moves("person_day", "person", About.PERSON),
                Following.stays("fitting_task", "household", About.HOUSEHOLD, FOUND_ANEW),
                Following.stays("fitting_task", "person", About.PERSON, FOUND_ANEW),
                Following.moves("plan_move", "household", About.HOUSEHOLD),
                Following.stays("task_before_merge", "household", About.HOUSEHOLD, KEPT_BY_MERGE),
                Following.stays("task_before_merge", "person", About.PERSON, KEPT_BY_MERGE),
                Following.stays("plan_before_merge", "household", About.HOUSEHOLD, KEPT_BY_MERGE));
    }

    @Override
    public List<CaseFact> facts(Tx tx, UUID household) {
        List<TaskStatus> all = anchors.tasks(household);
        long done = all.stream().filter(each -> each == TaskStatus.DONE).count();
        long open = all.stream().filter(TaskStatus::isActive).count();
        return List.of(
                CaseFact.of(
                        "plans.follow.plans",
                        "plans.follow.count",
                        transfers.plansOf(household).size()),
                CaseFact.of("plans.follow.tasks", "plans.follow.tasks.count", open, done));
    }

    @Override
    public void join(WriteTx tx, Merge merge, CaseAnswers answers) {
        if (merge.whole()) {
            anchors.save(merge.id(), merge.keptHousehold());
            anchors.take(tx, merge.goneHousehold(), merge.keptHousehold());
        }
        redate(tx, merge, merge.keptHousehold());
    }

    @Override
    public void part(WriteTx tx, Merge merge) {
        // Tasks that are counted from an anchor which goes again wait for it again.
        List<String> names = anchors.names(merge.keptHousehold(), merge.goneHousehold());
        if (merge.whole()) {
            anchors.restore(merge.id(), merge.keptHousehold());
        }
        names.forEach(name -> plans.redate(tx, merge.keptHousehold(), name));
        names.forEach(name -> plans.redate(tx, merge.goneHousehold(), name));
    }

    private void redate(WriteTx tx, Merge merge, UUID household) {
        anchors.names(merge.keptHousehold(), merge.goneHousehold()).forEach(name -> plans.redate(tx, household, name));
    }
}
