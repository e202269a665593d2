package dk.fodfaeste.demo.telling;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.demo.data.DemoColleague;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The demo municipality's colleagues, as they log in.
 *
 * @param members in the order of the list they come from
 */
public record DemoStaff(List<Member> members) {

    /** A colleague and the rights she works with. */
    public record Member(DemoColleague colleague, Caller caller) {}

    /** Whose day is worth a visitor's look: the first employment adviser. */
    public static final String GUIDE_FUNCTION = "employment-adviser";

    public Caller guide() {
        return holding(GUIDE_FUNCTION).getFirst();
    }

    /** Those who can fill the function with this key. */
    public List<Caller> holding(String function) {
        return members.stream()
                .filter(member -> member.colleague().functions().contains(function))
                .map(Member::caller)
                .toList();
    }

    /** The first with this role. */
    public Caller with(Role role) {
        return members.stream()
                .filter(member -> member.colleague().role().equals(role.name()))
                .map(Member::caller)
                .findFirst()
                .orElseThrow();
    }

    public Caller of(UUID account) {
        return members.stream()
                .map(Member::caller)
                .filter(caller -> Objects.equals(caller.account(), account))
                .findFirst()
                .orElseThrow();
    }
}
