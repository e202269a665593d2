package dk.fodfaeste.access;

import static dk.fodfaeste.access.Role.CASE_WORKER;
import static dk.fodfaeste.access.Role.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.testing.AllActions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One declaration decides what is allowed, which buttons show, and which rows a list holds. */
class PermissionsTest {

    private static final UUID HOUSING = Ids.next();
    private static final UUID SCHOOL = Ids.next();

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyActionWithEveryRole")
    void a_person_may_do_what_her_role_stands_by_and_nothing_else(Action action, Role role) {
        Caller person = person(new Grant(role, HOUSING, Set.of()));
        assertThat(Permissions.may(person, action)).isEqualTo(action.roles().contains(role));
        if (action.roles().contains(role)) {
            assertThat(Permissions.require(person, action)).isNotNull();
        } else {
            refused(person, action);
        }
    }

    @ParameterizedTest
    @MethodSource("everyAction")
    void a_person_without_a_membership_may_do_nothing(Action action) {
        refused(person(), action);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("everyActionWithEveryScope")
    void a_token_may_do_what_its_scope_names_and_nothing_else(Action action, ApiScope scope) {
        Caller token = Caller.token(Ids.next(), (short) 1, "system", Set.of(scope));
        if (scope == action.apiScope()) {
            assertThat(Permissions.require(token, action).wholeMunicipality()).isTrue();
        } else {
            refused(token, action);
        }
    }

    @ParameterizedTest
    @MethodSource("everyAction")
    void a_token_with_every_scope_may_only_do_what_is_open_to_tokens(Action action) {
        Caller token = Caller.token(Ids.next(), (short) 1, "system", EnumSet.allOf(ApiScope.class));
        assertThat(Permissions.may(token, action)).isEqualTo(action.apiScope() != null);
    }

    @Test
    void no_role_of_a_person_is_that_of_another_system() {
        assertThat(AllActions.list()).noneMatch(action -> action.roles().contains(Role.API_CLIENT));
    }

    @Test
    void no_two_actions_have_the_same_name() {
        assertThat(AllActions.list()).isNotEmpty().extracting(Action::name).doesNotHaveDuplicates();
    }

    @Test
    void every_action_is_somebodys() {
        assertThat(AllActions.list())
                .allSatisfy(action -> assertThat(action.roles()).isNotEmpty());
    }

    @Test
    void a_role_reaches_the_whole_municipality_unless_a_unit_restricts_it() {
        Scope whole = Permissions.require(person(new Grant(CASE_WORKER, null, Set.of())), PlanAction.TASK_LIST);
        assertThat(whole.reaches(HOUSING)).isTrue();
        assertThat(whole.reaches(null)).isTrue();

        Scope restricted = Permissions.require(person(new Grant(CASE_WORKER, HOUSING, Set.of())), PlanAction.TASK_LIST);
        assertThat(restricted.reaches(HOUSING)).isTrue();
        assertThat(restricted.reaches(SCHOOL)).isFalse();
        assertThat(restricted.reaches(null)).isFalse();
    }

    @Test
    void two_memberships_reach_both_units_and_one_without_a_unit_reaches_all() {
        Scope both = Permissions.require(
                person(new Grant(PARTNER, HOUSING, Set.of()), new Grant(PARTNER, SCHOOL, Set.of())),
                PlanAction.TASK_LIST);
        assertThat(both.units()).containsExactlyInAnyOrder(HOUSING, SCHOOL);

        Scope all = Permissions.require(
                person(new Grant(PARTNER, HOUSING, Set.of()), new Grant(CASE_WORKER, null, Set.of())),
                PlanAction.TASK_LIST);
        assertThat(all.wholeMunicipality()).isTrue();
    }

    @Test
    void a_membership_whose_role_may_not_do_it_widens_nothing() {
        Caller both = person(
                new Grant(PARTNER, HOUSING, Set.of()), new Grant(Role.ADMINISTRATOR, null, Set.of(Sensitivity.HEALTH)));
        Scope scope = Permissions.require(both, PlanAction.TASK_LIST);
        assertThat(scope.units()).containsExactly(HOUSING);
        assertThat(scope.wholeMunicipality()).isFalse();
        assertThat(scope.sensitivities()).isEmpty();
    }

    @Test
    void what_is_sensitive_needs_its_own_right() {
        Caller worker = person(new Grant(CASE_WORKER, null, Set.of(Sensitivity.CHILD_CONCERN)));
        Scope scope = Permissions.require(worker, PlanAction.TASK_LIST);
        assertThat(scope.shows(null)).isTrue();
        assertThat(scope.shows(Sensitivity.CHILD_CONCERN)).isTrue();
        assertThat(scope.shows(Sensitivity.HEALTH)).isFalse();
    }

    @Test
    void a_sensitive_right_in_one_unit_does_not_reach_the_others() {
        Caller both = person(
                new Grant(CASE_WORKER, null, Set.of()), new Grant(PARTNER, HOUSING, Set.of(Sensitivity.CHILD_CONCERN)));
        Scope scope = Permissions.require(both, PlanAction.TASK_LIST);
        assertThat(scope.wholeMunicipality()).isTrue();
        assertThat(scope.sensitivities()).isEmpty();
        assertThat(scope.shows(Sensitivity.CHILD_CONCERN)).isFalse();
        assertThat(scope.inUnits()).containsExactly(new Scope.InUnit(HOUSING, Sensitivity.CHILD_CONCERN));
    }

    @Test
    void another_system_sees_nothing_sensitive() {
        Caller token = Caller.token(Ids.next(), (short) 1, "system", EnumSet.allOf(ApiScope.class));
        assertThat(Permissions.require(token, PlanAction.TASK_LIST).sensitivities())
                .isEmpty();
    }

    private static Stream<Action> everyAction() {
        return AllActions.list().stream();
    }

    private static Stream<Arguments> everyActionWithEveryRole() {
        return AllActions.list().stream()
                .flatMap(action -> Arrays.stream(Role.values()).map(role -> Arguments.of(action, role)));
    }

    private static Stream<Arguments> everyActionWithEveryScope() {
        return AllActions.list().stream()
                .flatMap(action -> Arrays.stream(ApiScope.values()).map(scope -> Arguments.of(action, scope)));
    }

    private static Caller person(Grant... grants) {
        return Caller.person(Ids.next(), (short) 1, "Mette Lund", Set.of(grants));
    }

    private static void refused(Caller caller, Action action) {
        assertThat(Permissions.may(caller, action)).isFalse();
        assertThatThrownBy(() -> Permissions.require(caller, action))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }
}
