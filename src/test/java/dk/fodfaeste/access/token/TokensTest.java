package dk.fodfaeste.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token lets another system into one municipality, for named purposes, until a day. */
@ServerTest
class TokensTest {

    private static final String SECRET = "A".repeat(43);

    @Autowired
    Towns towns;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Test
    void a_token_carries_its_municipality_and_its_scopes_and_nobodys_account() {
        Town town = towns.town();
        Caller caller =
                tokens.caller(town.token(ApiScope.TASKS_READ, ApiScope.TIMINGS)).orElseThrow();
        assertThat(caller.municipality()).isEqualTo(town.code());
        assertThat(caller.scopes()).containsExactlyInAnyOrder(ApiScope.TASKS_READ, ApiScope.TIMINGS);
        assertThat(caller.account()).isNull();
        assertThat(caller.via()).isEqualTo(Caller.Via.TOKEN);
    }

    @Test
    void only_a_hash_of_it_is_kept() {
        Town town = towns.town();
        String text = town.token(ApiScope.TASKS_READ);
        String kept = JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT t::text FROM api_token t WHERE municipality = :town")
                .param("town", town.code())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(text.substring(text.lastIndexOf('_') + 1));
    }

    @Test
    void it_holds_to_the_last_second_and_no_longer() {
        Town town = towns.town();
        String token = issue(town, "2026-03-02T11:00");
        clock.set("2026-03-02T10:59:59");
        assertThat(tokens.caller(token)).isPresent();
        clock.set("2026-03-02T11:00:00");
        assertThat(tokens.caller(token)).isEmpty();
    }

    @Test
    void a_token_that_was_revoked_is_refused_at_once_and_stays_in_the_list() {
        Town town = towns.town();
        String token = town.token(ApiScope.TASKS_READ);
        Tokens.Token listed = list(town).getFirst();
        town.write(town.system(), AdministrationAction.TOKEN_MANAGE, tx -> {
            tokens.revoke(tx, listed.id());
            return true;
        });
        assertThat(tokens.caller(token)).isEmpty();
        assertThat(list(town))
                .singleElement()
                .satisfies(each -> assertThat(each.revoked()).isTrue());
    }

    @Test
    void another_municipality_cannot_see_or_revoke_it() {
        Town town = towns.town();
        Town other = towns.town();
        String token = town.token(ApiScope.TASKS_READ);
        Tokens.Token listed = list(town).getFirst();
        assertThat(list(other)).isEmpty();
        assertThatThrownBy(() -> other.write(other.system(), AdministrationAction.TOKEN_MANAGE, tx -> {
                    tokens.revoke(tx, listed.id());
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThat(tokens.caller(token)).isPresent();
    }

    @Test
    void the_secret_of_one_municipality_opens_no_other() {
        Town town = towns.town();
        Town other = towns.town();
        String token = town.token(ApiScope.TASKS_READ);
        String secret = token.substring(token.lastIndexOf(Integer.toString(town.code())) + 4);
        assertThat(tokens.caller("fod_" + other.code() + secret)).isEmpty();
        assertThat(tokens.caller("fod_" + town.code() + secret)).isPresent();
    }

    @Test
    void revoking_what_was_never_made_is_not_found() {
        Town town = towns.town();
        assertThatThrownBy(() -> town.write(town.system(), AdministrationAction.TOKEN_MANAGE, tx -> {
                    tokens.revoke(tx, Ids.next());
                    return true;
                }))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fod",
                "fod__",
                "fod_1_" + "x",
                "fod_12_AAAA",
                "fod_000_",
                "fod_9999_",
                "fod_32768_",
                "fod_99999_",
                "fod_-11_",
                "bar_101_"
            })
    void what_is_no_token_is_refused_and_breaks_nothing(String beginning) {
        assertThat(tokens.caller(beginning)).isEmpty();
        assertThat(tokens.caller(beginning + SECRET)).isEmpty();
        assertThat(tokens.caller(beginning + SECRET + "\u0000")).isEmpty();
    }

    private String issue(Town town, String until) {
        return town.write(
                town.system(),
                AdministrationAction.TOKEN_MANAGE,
                tx -> tokens.issue(tx, "test", Set.of(ApiScope.TASKS_READ), TestClock.danish(until)));
    }

    private List<Tokens.Token> list(Town town) {
        return town.read(town.system(), AdministrationAction.TOKEN_MANAGE, tokens::list);
    }
}
