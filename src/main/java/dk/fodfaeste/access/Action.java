package dk.fodfaeste.access;

import static dk.fodfaeste.access.Role.ADMINISTRATOR;
import static dk.fodfaeste.access.Role.AUDITOR;
import static dk.fodfaeste.access.Role.CASE_WORKER;
import static dk.fodfaeste.access.Role.PARTNER;
import static dk.fodfaeste.access.Role.SECRETARIAT;
import static dk.fodfaeste.access.Role.TEAM_LEADER;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done, with the roles that may do it and the scope by which an API token may. This one
 * declaration answers three questions: may she ({@link Permissions#require}), which buttons does she see
 * ({@link Permissions#may}), and which rows does the list hold ({@link Permissions#scope}).
 */
public enum Action {
    OVERVIEW_SEE(null, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    HOUSEHOLD_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    HOUSEHOLD_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    HOUSEHOLD_PLANS_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TEAM_CHANGE(null, CASE_WORKER, TEAM_LEADER),
    CONTACT_CHANGE(null, CASE_WORKER, TEAM_LEADER),
    TASK_LIST(ApiScope.TASKS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_SEE(ApiScope.TASKS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_DONE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_REOPEN(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_WAITING(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_REDATE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASK_REASSIGN(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    ARRIVAL_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_IMPORT_SEE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_REGISTER(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER),
    ARRIVAL_ENTER(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ARRIVAL_REDATE(ApiScope.ARRIVALS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
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
    HAND_OVER_ANSWER(null, CASE_WORKER, TEAM_LEADER),
    TIMING_PREVIEW(ApiScope.TIMINGS, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    TEMPLATE_PUBLISH(null, ADMINISTRATOR),
    TOKEN_MANAGE(null, ADMINISTRATOR),
    USER_MANAGE(null, ADMINISTRATOR),
    MUNICIPALITY_SET_UP(null, ADMINISTRATOR),
    OWN_ACCOUNT(null, CASE_WORKER, TEAM_LEADER, PARTNER, SECRETARIAT, AUDITOR, ADMINISTRATOR);

    private final @Nullable ApiScope apiScope;
    private final Set<Role> roles;

    Action(@Nullable ApiScope apiScope, Role... roles) {
        this.apiScope = apiScope;
        this.roles = Set.of(roles);
    }

    /** The scope that a token needs, or {@code null} when no token may do this. */
    public @Nullable ApiScope apiScope() {
        return apiScope;
    }

    /** The roles whose members may do this, perhaps only within their own unit. */
    public Set<Role> roles() {
        return roles;
    }
}
