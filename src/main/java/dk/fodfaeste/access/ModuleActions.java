package dk.fodfaeste.access;

import java.util.List;

/**
 * The actions that a module declares. Each module contributes its own by a bean of this type.
 *
 * @param module its name, by which the texts of its actions begin: {@code <module>.action.<NAME>} and, told afterwards,
 *     {@code <module>.action.<NAME>.done}
 * @param order  smaller stands further up where all are listed
 */
public record ModuleActions(String module, int order, List<Action> actions) {

    public ModuleActions {
        actions = List.copyOf(actions);
    }

    public ModuleActions(String module, int order, Action... actions) {
        this(module, order, List.of(actions));
    }

    /** The key of the words for an action. */
    public String key(Action action) {
        return module + ".action." + action.name();
    }
}
