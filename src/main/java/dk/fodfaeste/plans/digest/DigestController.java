package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.digest.Digest.Kind;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What stood before the caller this morning, as it stands now. */
@Controller
class DigestController {

    private record Shown(@Nullable Digest digest, List<DigestPart> parts) {}

    private final Gate gate;
    private final Digests digests;
    private final Worklist worklist;

    DigestController(Gate gate, Digests digests, Worklist worklist) {
        this.gate = gate;
        this.digests = digests;
        this.worklist = worklist;
    }

    @GetMapping("/dagens-overblik")
    @Requires(PlanAction.DIGEST_SEE)
    ModelAndView today(Page page, Caller caller) {
        Shown shown = gate.read(caller, PlanAction.DIGEST_SEE, tx -> shown(page, tx));
        return page.view("plans/digest").addObject("digest", shown.digest()).addObject("parts", shown.parts());
    }

    private Shown shown(Page page, Tx tx) {
        Digest digest = digests.of(tx, Objects.requireNonNull(tx.caller().account()), tx.today());
        List<DigestPart> parts = new ArrayList<>();
        if (digest != null) {
            for (Kind kind : Kind.values()) {
                List<Task> tasks = worklist.these(tx, digest.of(kind));
                if (!tasks.isEmpty()) {
                    parts.add(new DigestPart(kind, tasks));
                }
            }
        }
        return new Shown(digest, parts);
    }
}
