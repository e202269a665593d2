package dk.fodfaeste.testing;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test's municipality, with short ways to what tests need of it. */
public final class Town {

    /** The password of everyone in a test. */
    public static final String PASSWORD = "correct horse battery";

    private final Towns towns;
    private final short code;

    Town(Towns towns, short code) {
        this.towns = towns;
        this.code = code;
    }

    public short code() {
        return code;
    }

    /** The product itself, which may do everything. */
    public Caller system() {
        return Caller.system(code);
    }

    /** Someone with a role for the whole municipality. */
    public Caller person(String name, Role role) {
        return person(name, role, null, Set.of());
    }

    /** Someone with a role, perhaps in one unit only, perhaps with sensitive rights. */
    public Caller person(String name, Role role, @Nullable String unit, Set<Sensitivity> sensitivities) {
        String login = name.toLowerCase().replace(' ', '.') + "." + UUID.randomUUID() + "@test";
        UUID account = towns.accounts.add(login, name, PASSWORD, false);
        Grant grant = new Grant(role, unit == null ? null : unit(unit), sensitivities);
        run(AdministrationAction.USER_MANAGE, tx -> towns.accounts.addMember(tx, account, grant));
        return Caller.person(account, code, name, Set.of(grant));
    }

    /** The login name of someone who was made by {@link #person}. */
    public String login(Caller person) {
        return java.util.Objects.requireNonNull(towns.accounts.find(java.util.Objects.requireNonNull(person.account())))
                .login();
    }

    /** Says that a person can fill functions, by key. */
    public Caller holds(Caller person, String... functions) {
        run(
                AdministrationAction.USER_MANAGE,
                tx -> Arrays.stream(functions)
                        .forEach(key -> towns.directory.addHolder(
                                tx, function(key), java.util.Objects.requireNonNull(person.account()))));
        return person;
    }

    /** A token with these scopes that holds for a day. */
    public String token(ApiScope... scopes) {
        return write(
                system(),
                AdministrationAction.TOKEN_MANAGE,
                tx -> towns.tokens.issue(tx, "test", Set.of(scopes), tx.now().plus(Duration.ofDays(1))));
    }

    /** The function with this key. */
    public UUID function(String key) {
        return read(system(), AdministrationAction.USER_MANAGE, tx -> towns.directory.functions(tx)).stream()
                .collect(Collectors.toMap(WorkFunction::key, WorkFunction::id))
                .get(key);
    }

    /** The unit of this name, made if it is missing. */
    public UUID unit(String name) {
        return write(system(), AdministrationAction.USER_MANAGE, tx -> towns.directory.addUnit(tx, name));
    }

    public List<Unit> units() {
        return read(system(), AdministrationAction.USER_MANAGE, tx -> towns.directory.units(tx));
    }

    /** Announces households, as a file would. */
    public ImportResult announce(ArrivalRow... rows) {
        return write(
                system(),
                ArrivalAction.ARRIVAL_IMPORT,
                tx -> towns.imports.take(tx, "test.csv", ArrivalRows.good(List.of(rows))));
    }

    /** The municipality settles this number for itself. */
    public void settles(String key, int number) {
        run(
                system(),
                AdministrationAction.SETTING_CHANGE,
                tx -> towns.settings.change(tx, towns.settings.named(key).orElseThrow(), null, String.valueOf(number)));
    }

    public <T> T read(Caller caller, Action action, Function<Tx, T> work) {
        return towns.gate.read(caller, action, work);
    }

    public <T> T write(Caller caller, Action action, Function<WriteTx, T> work) {
        return towns.gate.write(caller, action, work);
    }

    public void run(Caller caller, Action action, java.util.function.Consumer<WriteTx> work) {
        towns.gate.run(caller, action, work);
    }

    private void run(Action action, java.util.function.Consumer<WriteTx> work) {
        towns.gate.run(system(), action, work);
    }
}
