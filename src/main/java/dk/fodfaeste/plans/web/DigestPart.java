package dk.fodfaeste.plans.web;

import dk.fodfaeste.plans.Digest.Kind;
import dk.fodfaeste.plans.Task;
import java.util.List;

/** The tasks that stand in a digest for one reason. */
public record DigestPart(Kind kind, List<Task> tasks) {

    public DigestPart {
        tasks = List.copyOf(tasks);
    }
}
