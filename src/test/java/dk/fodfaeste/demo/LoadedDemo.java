package dk.fodfaeste.demo;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.demo.data.DemoColleague;
import dk.fodfaeste.demo.data.DemoMunicipality;
import dk.fodfaeste.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** A demo that a test has loaded, in a municipality of its own and with logins of its own. */
public final class LoadedDemo {

    private static final AtomicInteger CODES = new AtomicInteger(9_000);

    private final ApplicationContext server;
    private final short code;
    private final List<DemoColleague> staff;

    private LoadedDemo(ApplicationContext server, short code, List<DemoColleague> staff) {
        this.server = server;
        this.code = code;
        this.staff = staff;
    }

    /** Loads it at a moment in Denmark, written as {@code 2026-03-02T10:00}. */
    public static LoadedDemo at(ApplicationContext server, String moment) {
        server.getBean(TestClock.class).set(moment);
        short code = (short) CODES.incrementAndGet();
        DemoMunicipality shipped = DemoMunicipality.read();
        List<DemoColleague> staff =
                DemoColleague.all().stream().map(each -> renamed(each, code)).toList();
        server.getBean(DemoLoader.class).load(new DemoMunicipality(code, shipped.name(), shipped.label()), staff);
        return new LoadedDemo(server, code, staff);
    }

    public List<DemoColleague> staff() {
        return staff;
    }

    /** As she logs in, with the rights that she was given. */
    public Caller caller(DemoColleague colleague) {
        Accounts accounts = server.getBean(Accounts.class);
        Accounts.Account account = Objects.requireNonNull(accounts.find(colleague.login()));
        return Caller.person(account.id(), code, account.name(), accounts.grants(account.id(), code));
    }

    /** The first employment adviser: the one whose day is made worth a look. */
    public Caller adviser() {
        return caller(staff.stream()
                .filter(colleague -> colleague.functions().contains("employment-adviser"))
                .findFirst()
                .orElseThrow());
    }

    /** Reads as the product itself. */
    public <T> T read(Action action, Function<Tx, T> work) {
        return read(Caller.system(code), action, work);
    }

    public <T> T read(Caller caller, Action action, Function<Tx, T> work) {
        return server.getBean(Gate.class).read(caller, action, work);
    }

    /** Writes as the product itself. */
    public <T> T write(Action action, Function<WriteTx, T> work) {
        return server.getBean(Gate.class).write(Caller.system(code), action, work);
    }

    private static DemoColleague renamed(DemoColleague each, short code) {
        return new DemoColleague(
                each.name(),
                code + each.login(),
                each.role(),
                each.reach(),
                each.unit(),
                each.functions(),
                each.sensitivities());
    }
}
