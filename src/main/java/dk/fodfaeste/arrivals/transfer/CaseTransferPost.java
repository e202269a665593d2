package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.jobs.JobHandler;
import dk.fodfaeste.jobs.JobRun;
import org.springframework.stereotype.Component;

/**
 * Carries a hand-over from one municipality to the other, and the answer back. Each of the two is written in a passage of its
 * own through the gate, so that no transaction ever sees both; what was carried once may be carried again without harm.
 */
@Component
class CaseTransferPost implements JobHandler {

    static final String KIND = "hand-over";

    private final Gate gate;
    private final CaseTransfers sender;
    private final CaseTransferReceipt receiver;

    CaseTransferPost(Gate gate, CaseTransfers sender, CaseTransferReceipt receiver) {
        this.gate = gate;
        this.sender = sender;
        this.receiver = receiver;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Caller here = Caller.system(run.caller().municipality());
        CaseTransfer letter = gate.read(here, ArrivalAction.HAND_OVER_SEE, tx -> sender.get(tx, run.subject()));
        Caller there = Caller.system(letter.other());
        gate.run(there, ArrivalAction.HAND_OVER_ANSWER, tx -> {
            if (letter.incoming()) {
                sender.answered(tx, letter);
            } else {
                receiver.deliver(tx, letter);
            }
        });
    }
}
