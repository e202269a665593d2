package dk.fodfaeste.agreements;

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

/** What can be done with agreements and grants. */
public enum AgreementAction implements Action {
    AGREEMENT_SEE(ApiScope.AGREEMENTS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    AGREEMENT_CHANGE(ApiScope.AGREEMENTS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    AGREEMENT_USE(ApiScope.AGREEMENTS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    GRANT_SEE(ApiScope.AGREEMENTS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    GRANT_ISSUE(ApiScope.AGREEMENTS_WRITE, CASE_WORKER, TEAM_LEADER),
    GRANT_USE(ApiScope.AGREEMENTS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    REFUND_LIST(ApiScope.REFUNDS_READ, TEAM_LEADER, SECRETARIAT),
    AGREEMENT_KIND_SEE(ApiScope.AGREEMENTS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    AGREEMENT_KIND_CHANGE(ApiScope.AGREEMENTS_WRITE, ADMINISTRATOR);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        AgreementAction value();
    }

    private final Permit permit;

    AgreementAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
