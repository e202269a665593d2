package dk.fodfaeste.administration.index;

import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.call.SettingsTask;
import dk.fodfaeste.ui.call.SettingsTask.Line;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of users, units and tokens waits for an administrator. */
@Configuration(proxyBeanMethods = false)
class AdministrationTasks {

    /** Own choice: enough to agree with whoever runs the other system. */
    private static final Duration BEFORE_EXPIRY = Duration.ofDays(30);

    @Bean
    SettingsTask functionsWithoutPeople(Units units) {
        return new SettingsTask(
                10,
                AdministrationAction.FUNCTION_FILL,
                (call, tx) -> Line.of(
                        call,
                        "administration.waiting.functions",
                        units.all(tx).units().stream()
                                .filter(UnitOverview::open)
                                .flatMap(unit -> unit.functions().stream())
                                .filter(function -> function.holders().isEmpty())
                                .map(function -> function.name().in(call.page().language()))
                                .toList(),
                        AdministrationAddresses.UNITS));
    }

    @Bean
    SettingsTask usersWithoutRole(Users users) {
        return new SettingsTask(20, AdministrationAction.ROLE_GIVE, (call, tx) -> {
            int without = users.counts(tx).of(User.State.WITHOUT_ROLE);
            return without == 0
                    ? null
                    : new Line(
                            call.page().t("administration.waiting.roles", without),
                            AdministrationAddresses.USERS + "?tilstand=uden-rolle");
        });
    }

    @Bean
    SettingsTask expiringTokens(Tokens tokens) {
        return new SettingsTask(
                60,
                AdministrationAction.TOKEN_CREATE,
                (call, tx) -> Line.of(
                        call,
                        "administration.waiting.tokens",
                        tokens.list(tx).stream()
                                .filter(token -> !token.revoked()
                                        && token.expiresAt().isAfter(tx.now())
                                        && token.expiresAt().isBefore(tx.now().plus(BEFORE_EXPIRY)))
                                .map(Tokens.Token::name)
                                .toList(),
                        AdministrationAddresses.TOKENS));
    }
}
