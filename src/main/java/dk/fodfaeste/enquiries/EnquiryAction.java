package dk.fodfaeste.enquiries;

import static dk.fodfaeste.access.Role.ADMINISTRATOR;
import static dk.fodfaeste.access.Role.CASE_WORKER;
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

/** What can be done with enquiries. */
public enum EnquiryAction implements Action {
    ENQUIRY_LIST(ApiScope.ENQUIRIES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_SEE(ApiScope.ENQUIRIES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_ADD(ApiScope.ENQUIRIES_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_CHANGE(ApiScope.ENQUIRIES_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_ANSWER(ApiScope.ENQUIRIES_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_WITHDRAW(ApiScope.ENQUIRIES_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_FIGURES(ApiScope.ENQUIRIES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ENQUIRY_KINDS_SEE(ApiScope.ENQUIRIES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    ENQUIRY_KINDS_CHANGE(ApiScope.ENQUIRIES_WRITE, ADMINISTRATOR),
    /** The product forgets what is personal when its days are over. */
    ENQUIRY_FORGET(null, ADMINISTRATOR);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        EnquiryAction value();
    }

    private final Permit permit;

    EnquiryAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
