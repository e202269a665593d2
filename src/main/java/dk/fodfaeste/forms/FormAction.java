package dk.fodfaeste.forms;

import static dk.fodfaeste.access.Role.ADMINISTRATOR;
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

/** What can be done with questionnaires. */
public enum FormAction implements Action {
    ANSWER_SEE(ApiScope.FORMS_READ, CASE_WORKER, TEAM_LEADER, PARTNER),
    ANSWER_WRITE(ApiScope.FORMS_WRITE, CASE_WORKER, TEAM_LEADER, PARTNER),
    FORM_SEE(ApiScope.FORMS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    FORM_RESULTS(ApiScope.FORMS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    FORM_CHANGE(ApiScope.FORMS_WRITE, ADMINISTRATOR);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        FormAction value();
    }

    private final Permit permit;

    FormAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
