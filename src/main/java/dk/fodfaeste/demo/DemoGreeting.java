package dk.fodfaeste.demo;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.tenancy.Municipalities.Municipality;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.demo.data.DemoColleague;
import dk.fodfaeste.demo.data.DemoMunicipality;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.launch.Greeting;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Says how to log in to the demo, and with which token to use its API. As only a token's hash is kept, each start issues a
 * new one and revokes that of the start before: no secret lies in the database, not even an invented municipality's.
 */
@Component
@ConditionalOnBooleanProperty("fodfaeste.demo")
class DemoGreeting implements Greeting {

    private static final Duration TOKEN_HOLDS = Duration.ofDays(365);

    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Directory directory;
    private final Tokens tokens;
    private final Gate gate;
    private final Words words;

    DemoGreeting(
            Municipalities municipalities,
            Accounts accounts,
            Directory directory,
            Tokens tokens,
            Gate gate,
            Texts texts) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.directory = directory;
        this.tokens = tokens;
        this.gate = gate;
        // What stands in the terminal is English, as the rest of what the launcher says.
        this.words = texts.of(UiLanguage.EN);
    }

    @Override
    public List<String> lines() {
        return lines(DemoMunicipality.read(), DemoColleague.all());
    }

    /** Nothing, where the municipality is real or its people are not the demo's. */
    List<String> lines(DemoMunicipality demo, List<DemoColleague> colleagues) {
        Optional<Municipality> open = municipalities.find(demo.code()).filter(Municipality::testData);
        List<DemoColleague> present = colleagues.stream()
                .filter(colleague -> accounts.find(colleague.login()) != null)
                .toList();
        if (open.isEmpty() || present.isEmpty()) {
            return List.of();
        }
        Caller system = Caller.system(demo.code());
        Map<String, Bilingual> functions =
                gate.read(system, AdministrationAction.USER_MANAGE, directory::functions).stream()
                        .collect(Collectors.toMap(WorkFunction::key, WorkFunction::name));
        List<String> lines = new ArrayList<>();
        lines.add(words.t(
                "demo.greeting.password", open.get().name(), demo.label().en(), DemoLoader.PASSWORD));
        present.forEach(colleague -> lines.add(login(colleague, functions)));
        lines.add(words.t(
                "demo.greeting.token", gate.write(system, AdministrationAction.TOKEN_MANAGE, this::freshToken)));
        return lines;
    }

    private String login(DemoColleague colleague, Map<String, Bilingual> functions) {
        String role =
                words.t("demo.role." + colleague.role().toLowerCase(Locale.ROOT).replace('_', '-'));
        String work = colleague.functions().stream()
                .filter(functions::containsKey)
                .map(key -> Objects.requireNonNull(functions.get(key)).in(UiLanguage.EN))
                .collect(Collectors.joining(", "));
        String what = work.isEmpty() ? role : role + ": " + work;
        return "  %-20s %-18s %s".formatted(colleague.login(), colleague.name(), what);
    }

    private String freshToken(WriteTx tx) {
        String name = words.t("demo.token.name");
        tokens.list(tx).stream()
                .filter(token -> token.name().equals(name) && !token.revoked())
                .forEach(token -> tokens.revoke(tx, token.id()));
        return tokens.issue(tx, name, EnumSet.allOf(ApiScope.class), tx.now().plus(TOKEN_HOLDS));
    }
}
