package dk.fodfaeste.people;

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

/** What can be done with families. */
public enum PeopleAction implements Action {
    HOUSEHOLD_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    HOUSEHOLD_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    REMARK_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    REMARK_WRITE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    REMARK_SORT(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    TEAM_CHANGE(null, CASE_WORKER, TEAM_LEADER),
    CONTACT_CHANGE(null, CASE_WORKER, TEAM_LEADER),
    PERSON_ADD(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    PERSON_CORRECT(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    KIND_CORRECT(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    PERSON_MATCH(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    PERSON_MOVE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    PERSON_MERGE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    HOUSEHOLD_SPLIT(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    DUPLICATE_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    DUPLICATE_DECIDE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    COMING_OF_AGE_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    REUNIFICATION_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    REUNIFICATION_CHANGE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    GLASS_BREAK(null, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    GLASS_CLOSE(null, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    NUMBER_REVEAL(ApiScope.NUMBERS_REVEAL, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    CONTACT_PERSON_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    CONTACT_PERSON_CHANGE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    CONTACT_PERSON_BREACHES(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    PARTICIPANT_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    PARTICIPANT_CHANGE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    PARTICIPANT_JOIN(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER),
    /** The product deletes those whose day has come. */
    PARTICIPANT_EXPIRE(null, ADMINISTRATOR),
    CONSENT_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    CONSENT_CHANGE(ApiScope.HOUSEHOLDS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        PeopleAction value();
    }

    private final Permit permit;

    PeopleAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
