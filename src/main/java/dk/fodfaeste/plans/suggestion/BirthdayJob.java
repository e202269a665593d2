package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.plans.PlanAction;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Finds the tasks that fit since somebody is a year older, before anyone is at work. */
@Component
class BirthdayJob implements DailyJob {

    static final String KIND = "fitting-tasks";

    private final Gate gate;
    private final FittingRecount fitting;

    BirthdayJob(Gate gate, FittingRecount fitting) {
        this.gate = gate;
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 0);
    }

    @Override
    public void run(Caller system) {
        gate.write(system, PlanAction.TASKS_FIND, fitting::birthdays);
    }
}
