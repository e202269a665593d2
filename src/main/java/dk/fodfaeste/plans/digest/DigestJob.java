package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.plans.PlanAction;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Makes the digests before anyone is at work. */
@Component
class DigestJob implements DailyJob {

    private final Gate gate;
    private final Digests digests;

    DigestJob(Gate gate, Digests digests) {
        this.gate = gate;
        this.digests = digests;
    }

    @Override
    public String kind() {
        return "morning-digest";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(6, 0);
    }

    @Override
    public void run(Caller system) {
        gate.write(system, PlanAction.DIGEST_MAKE, digests::make);
    }
}
