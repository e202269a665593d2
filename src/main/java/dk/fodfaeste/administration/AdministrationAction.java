package dk.fodfaeste.administration;

import static dk.fodfaeste.access.Role.ADMINISTRATOR;
import static dk.fodfaeste.access.Role.AUDITOR;

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

/** What can be done with users, settings and the audit trail. */
public enum AdministrationAction implements Action {
    TOKEN_MANAGE(null, ADMINISTRATOR),
    USER_MANAGE(null, ADMINISTRATOR),
    GLASS_LIST(ApiScope.AUDIT_READ, AUDITOR),
    AUDIT_SEE(ApiScope.AUDIT_READ, AUDITOR),
    AUDIT_EXPORT(ApiScope.AUDIT_READ, AUDITOR),
    SETTINGS_SEE(null, ADMINISTRATOR, AUDITOR),
    USER_LIST(ApiScope.USERS_READ, ADMINISTRATOR),
    USER_SEE(ApiScope.USERS_READ, ADMINISTRATOR),
    USER_CREATE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    USER_JOIN(ApiScope.USERS_WRITE, ADMINISTRATOR),
    USER_CHANGE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    USER_DEACTIVATE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    USER_REACTIVATE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    USER_PASSWORD(ApiScope.USERS_WRITE, ADMINISTRATOR),
    ROLE_SEE(null, ADMINISTRATOR, AUDITOR),
    ROLE_GIVE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    ROLE_TAKE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    UNIT_LIST(ApiScope.USERS_READ, ADMINISTRATOR),
    UNIT_CHANGE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    UNIT_CLOSE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    FUNCTION_CHANGE(ApiScope.USERS_WRITE, ADMINISTRATOR),
    FUNCTION_FILL(ApiScope.USERS_WRITE, ADMINISTRATOR),
    TOKEN_LIST(ApiScope.TOKENS_WRITE, ADMINISTRATOR),
    TOKEN_CREATE(ApiScope.TOKENS_WRITE, ADMINISTRATOR),
    TOKEN_REVOKE(ApiScope.TOKENS_WRITE, ADMINISTRATOR),
    CLOSED_DAY_LIST(ApiScope.SETTINGS_READ, ADMINISTRATOR),
    CLOSED_DAY_CHANGE(ApiScope.SETTINGS_WRITE, ADMINISTRATOR),
    SETTING_LIST(ApiScope.SETTINGS_READ, ADMINISTRATOR),
    SETTING_CHANGE(ApiScope.SETTINGS_WRITE, ADMINISTRATOR),
    DATES_RECALCULATE(ApiScope.SETTINGS_WRITE, ADMINISTRATOR);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        AdministrationAction value();
    }

    private final Permit permit;

    AdministrationAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
