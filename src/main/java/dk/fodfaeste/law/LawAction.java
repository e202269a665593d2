package dk.fodfaeste.law;

import static dk.fodfaeste.access.Role.ADMINISTRATOR;
import static dk.fodfaeste.access.Role.AUDITOR;
import static dk.fodfaeste.access.Role.CASE_WORKER;
import static dk.fodfaeste.access.Role.PARTNER;
import static dk.fodfaeste.access.Role.SECRETARIAT;
import static dk.fodfaeste.access.Role.TEAM_LEADER;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.RequiresAction;
import dk.fodfaeste.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** What can be done with rules of law. */
public enum LawAction implements Action {
    RULES_SEE(ApiScope.RULES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER, AUDITOR, ADMINISTRATOR),
    RULES_OF_HOUSEHOLD(ApiScope.RULES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    RULES_EDIT(ApiScope.RULES_WRITE, ADMINISTRATOR),
    RULES_RESTORE(ApiScope.RULES_WRITE, ADMINISTRATOR);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        LawAction value();
    }

    private final Permit permit;

    LawAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
