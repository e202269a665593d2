package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.people.team.TeamMember;
import dk.fodfaeste.plans.TaskOutline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A family's team.
 *
 * @param members  who works with the family, each with her functions
 * @param unfilled functions with something to do that nobody fills
 */
public record TeamView(List<Member> members, List<Unfilled> unfilled) {

    /** As many as leave room for what is next. */
    private static final int IN_SIGHT = 4;

    /** A colleague with the functions that she fills for the family. */
    public record Member(String name, List<Bilingual> functions) {

        public Member {
            functions = List.copyOf(functions);
        }

        /** Her functions in a row. */
        public String functions(UiLanguage language) {
            return functions.stream().map(each -> each.in(language)).collect(Collectors.joining(", "));
        }
    }

    /** A function that nobody fills yet, and whose basket its tasks lie in. */
    public record Unfilled(Bilingual function, String unit) {}

    public TeamView {
        members = List.copyOf(members);
        unfilled = List.copyOf(unfilled);
    }

    /** Those who are in sight. */
    public List<Member> first() {
        return members.size() <= IN_SIGHT ? members : members.subList(0, IN_SIGHT);
    }

    /** Those who are one click away. */
    public List<Member> others() {
        return members.subList(first().size(), members.size());
    }

    static TeamView of(List<TeamMember> team, List<TaskOutline> tasks) {
        Map<UUID, List<TeamMember>> byAccount = team.stream()
                .collect(Collectors.groupingBy(TeamMember::account, LinkedHashMap::new, Collectors.toList()));
        Set<Bilingual> filled = team.stream().map(TeamMember::functionName).collect(Collectors.toSet());
        return new TeamView(
                byAccount.values().stream()
                        .map(places -> new Member(
                                places.getFirst().name(),
                                places.stream().map(TeamMember::functionName).toList()))
                        .toList(),
                tasks.stream()
                        .map(TaskOutline::basket)
                        .filter(Objects::nonNull)
                        .filter(basket -> !filled.contains(basket.function()))
                        .map(basket -> new Unfilled(basket.function(), basket.unit()))
                        .distinct()
                        .toList());
    }
}
