package dk.fodfaeste.plans;

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

/** What can be done with plans, their tasks and templates. */
public enum PlanAction implements Action {
    HOUSEHOLD_PLANS_SEE(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_SUGGEST(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    /** Done by the product itself. */
    TASKS_FIND(null, TEAM_LEADER),
    TASK_LIST(ApiScope.TASKS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_SEE(ApiScope.TASKS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_DONE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_REOPEN(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_WAITING(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_REDATE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASK_REASSIGN(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASK_DISMISS(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASK_COMMENT(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASK_UNDO(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASKS_DONE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    TASKS_REDATE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASKS_REASSIGN(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TASK_REMIND(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    DIGEST_SEE(null, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    DIGEST_LIST(ApiScope.TASKS_READ, TEAM_LEADER),
    /** Done by the product itself. */
    DIGEST_MAKE(null, TEAM_LEADER),
    ABSENCE_LIST(ApiScope.TASKS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ABSENCE_NOTE(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    ABSENCE_END(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    /** An absence of somebody else: no endpoint of its own. */
    ABSENCE_OF_OTHERS(ApiScope.TASKS_WRITE, TEAM_LEADER),
    TASK_EXPORT(null, CASE_WORKER, TEAM_LEADER, SECRETARIAT, PARTNER),
    SUPERVISION_SEE(ApiScope.TASKS_READ, TEAM_LEADER),
    DAY_LIST(ApiScope.HOUSEHOLDS_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    DAY_TELL(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER, SECRETARIAT),
    EVENT_TELL(ApiScope.TASKS_WRITE, CASE_WORKER, TEAM_LEADER),
    TIMING_PREVIEW(ApiScope.TIMINGS, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    PRESET_LIST(ApiScope.TEMPLATES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    PRESET_USE(ApiScope.TEMPLATES_WRITE, ADMINISTRATOR),
    PRESET_UPGRADE(ApiScope.TEMPLATES_WRITE, ADMINISTRATOR),
    PRESET_LEAVE(ApiScope.TEMPLATES_WRITE, ADMINISTRATOR),
    TEMPLATE_SEE(ApiScope.TEMPLATES_READ, CASE_WORKER, TEAM_LEADER, SECRETARIAT, ADMINISTRATOR),
    TEMPLATE_EDIT(ApiScope.TEMPLATES_WRITE, TEAM_LEADER, ADMINISTRATOR),
    TEMPLATE_PUBLISH(ApiScope.TEMPLATES_WRITE, ADMINISTRATOR),
    PLAN_MOVE(ApiScope.TASKS_WRITE, TEAM_LEADER);

    /** What a caller must be allowed to do to reach this endpoint. */
    @RequiresAction
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Requires {
        PlanAction value();
    }

    private final Permit permit;

    PlanAction(@Nullable ApiScope apiScope, Role... roles) {
        permit = Permit.of(apiScope, roles);
    }

    @Override
    public Permit permit() {
        return permit;
    }
}
