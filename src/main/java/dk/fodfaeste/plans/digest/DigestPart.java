package dk.fodfaeste.plans.digest;

import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.digest.Digest.Kind;
import java.util.List;

/** The tasks that stand in a digest for one reason. */
public record DigestPart(Kind kind, List<Task> tasks) {

    public DigestPart {
        tasks = List.copyOf(tasks);
    }
}
