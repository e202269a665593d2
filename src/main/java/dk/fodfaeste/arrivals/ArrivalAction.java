package dk.fodfaeste.arrivals;

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

/** What can be done with arrivals. */
public enum ArrivalAction implements Action {
    ARRIVAL_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_SEE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_LIST(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_ENCODING(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_COLUMNS(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_COMMIT(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_DROP(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_REFUSED(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_UNDO(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_REGISTER(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    ARRIVAL_ENTER(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_REDATE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    RESPONSIBILITY_TELL(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_CANCEL(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    ARRIVAL_CONTACT(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    ARRIVAL_UNCONTACTED(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    MONTHS_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    FORECAST_STATE(ApiScope.ARRIVALS_WRITE, TEAM_LEADER, SECRETARIAT),
    VISIT_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    VISIT_WRITE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    SCREENING_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    SCREENING_WRITE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    HAND_OVER_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER),
    HAND_OVER_SEND(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    /** A named person answers: no token may. */
    HAND_OVER_ANSWER(null, CASE_WORKER, TEAM_LEADER);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        ArrivalAction value();
    }

    private final Permit permit;

    ArrivalAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
