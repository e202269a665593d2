package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.kernel.text.Bilingual;
import java.util.List;

/** How many tasks of a list belong to each function and to each phase, the other parts of the filter being as they are. */
record TaskGroups(List<Group> functions, List<Group> phases) {

    /** A function or a phase, with how many tasks the list would hold. */
    public record Group(String key, Bilingual name, int tasks) {}

    public TaskGroups {
        functions = List.copyOf(functions);
        phases = List.copyOf(phases);
    }
}
