package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.RequiresAction;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.kernel.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The actions whose endpoints change something. Their forms and previews are reached by the same action, so that the audit
 * trail holds it where nothing was changed as well.
 */
@Component
class ChangingActions {

    /** What is only read is posted as well, where its address would hold what nobody else may see. */
    private static final Pattern READING = Pattern.compile(".*_(SEE|LIST|REVEAL|PREVIEW)");

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;
    private final ActionWords words;
    private volatile @Nullable Map<String, Action> changing;

    ChangingActions(ObjectProvider<RequestMappingHandlerMapping> endpoints, ActionWords words) {
        this.endpoints = endpoints;
        this.words = words;
    }

    /** That something was opened, and not done; empty of what only shows something. */
    Optional<String> opened(Words language, String action) {
        return Optional.ofNullable(all().get(action))
                .map(each -> language.t("administration.audit.opened", words.todo(language, each)));
    }

    private Map<String, Action> all() {
        Map<String, Action> known = changing;
        if (known == null) {
            known = find();
            changing = known;
        }
        return known;
    }

    private Map<String, Action> find() {
        Map<String, Action> found = new HashMap<>();
        endpoints.stream()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((route, method) -> {
                    Action action = RequiresAction.Of.method(method.getMethod());
                    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                    if (action != null
                            && !methods.contains(RequestMethod.GET)
                            && !READING.matcher(action.name()).matches()) {
                        found.put(action.name(), action);
                    }
                }));
        return Map.copyOf(found);
    }
}
