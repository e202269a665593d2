package dk.fodfaeste.administration;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.kernel.text.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All actions there are, in words: as something to do, and as something that was done. */
@Component
public class ActionWords {

    private static final String DONE = ".done";

    private final List<ModuleActions> modules;
    private final Map<String, String> keys = new LinkedHashMap<>();

    ActionWords(List<ModuleActions> modules) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(ModuleActions::order))
                .toList();
        this.modules.forEach(module -> module.actions().forEach(action -> keys.put(action.name(), module.key(action))));
    }

    /** The modules that have actions, in order. */
    public List<ModuleActions> modules() {
        return modules;
    }

    /** What an action is called; its name in the code where nobody has said yet. */
    public String todo(Words words, Action action) {
        String key = keys.getOrDefault(action.name(), "");
        return words.has(key) ? words.t(key) : action.name();
    }

    /** What was done, by the name that the audit trail keeps; also what nobody can do any more. Empty where nobody has said yet. */
    public Optional<String> done(Words words, String name) {
        String key = keys.containsKey(name) ? keys.get(name) + DONE : "administration.audit.former." + name;
        return words.has(key) ? Optional.of(words.t(key)) : Optional.empty();
    }
}
