package dk.fodfaeste.demo.data;

import java.util.List;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * An invented colleague of the demo municipality.
 *
 * @param role          name of a role in {@code access}
 * @param unit          Danish name of the unit as {@code functions.yaml} suggests it
 * @param functions     keys from {@code functions.yaml}
 * @param sensitivities names of the sensitivities that the membership opens
 */
public record DemoColleague(
        String name,
        String login,
        String role,
        Reach reach,
        String unit,
        List<String> functions,
        Set<String> sensitivities) {

    /** Whether the role holds in the whole municipality or only in the colleague's own unit. */
    public enum Reach {
        MUNICIPALITY,
        UNIT
    }

    /** Everyone in {@code demo/staff.yaml}, in its order. */
    public static List<DemoColleague> all() {
        return DemoData.read("staff.yaml", new TypeReference<List<DemoColleague>>() {});
    }
}
