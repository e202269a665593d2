package dk.fodfaeste.home.web;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.TeamMember;
import dk.fodfaeste.plans.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function of a family's team.
 *
 * @param person who fills it; {@code null} for nobody yet
 * @param unit   whose basket its tasks lie in while nobody fills it
 */
public record TeamView(Bilingual function, @Nullable String person, @Nullable String unit) {

    /** Who fills which function, and the functions with something to do that nobody fills. */
    static List<TeamView> of(List<TeamMember> team, List<Task> tasks) {
        List<TeamView> all = new ArrayList<>();
        Set<Bilingual> known = new HashSet<>();
        for (TeamMember member : team) {
            known.add(member.functionName());
            all.add(new TeamView(member.functionName(), member.name(), null));
        }
        for (Task task : tasks) {
            if (task.status().isActive() && task.assignee() == null && known.add(task.functionName())) {
                all.add(new TeamView(task.functionName(), null, task.unitName()));
            }
        }
        return all;
    }
}
