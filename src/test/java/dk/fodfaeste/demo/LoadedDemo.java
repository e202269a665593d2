package dk.fodfaeste.demo;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.demo.model.DemoColleague;
import dk.fodfaeste.demo.model.DemoMunicipality;
import dk.fodfaeste.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The demo as it is loaded at a moment, in a municipality of the test's own and with logins of its own. */
final class LoadedDemo {

    private static final AtomicInteger CODES = new AtomicInteger(20_000);

    private final Loads loads;
    private final short code;
    private final List<DemoColleague> staff;

    private LoadedDemo(Loads loads, short code, List<DemoColleague> staff) {
        this.loads = loads;
        this.code = code;
        this.staff = staff;
    }

    short code() {
        return code;
    }

    List<DemoColleague> staff() {
        return staff;
    }

    /** As she logs in, with the rights that she was given. */
    Caller caller(DemoColleague colleague) {
        var account = Objects.requireNonNull(loads.accounts.find(colleague.login()));
        return Caller.person(account.id(), code, account.name(), loads.accounts.grants(account.id(), code));
    }

    /** The first employment adviser: the one whose day is made worth a look. */
    Caller adviser() {
        return caller(staff.stream()
                .filter(colleague -> colleague.functions().contains("employment-adviser"))
                .findFirst()
                .orElseThrow());
    }

    <T> T read(Action action, Function<Tx, T> work) {
        return read(Caller.system(code), action, work);
    }

    <T> T read(Caller caller, Action action, Function<Tx, T> work) {
        return loads.gate.read(caller, action, work);
    }

    /** Loads demos. */
    @Component
    static class Loads {

        private final DemoLoader loader;
        private final dk.fodfaeste.access.Accounts accounts;
        private final Gate gate;
        private final TestClock clock;

        Loads(DemoLoader loader, dk.fodfaeste.access.Accounts accounts, Gate gate, TestClock clock) {
            this.loader = loader;
            this.accounts = accounts;
            this.gate = gate;
            this.clock = clock;
        }

        /** The demo that is loaded at a moment in Denmark, written as {@code 2026-03-02T10:00}. */
        LoadedDemo at(String moment) {
            clock.set(moment);
            short code = (short) CODES.incrementAndGet();
            DemoMunicipality shipped = DemoMunicipality.read();
            List<DemoColleague> staff = DemoColleague.all().stream().map(each -> renamed(each, code)).toList();
            loader.load(new DemoMunicipality(code, shipped.name(), shipped.label()), staff);
            return new LoadedDemo(this, code, staff);
        }

        private static DemoColleague renamed(DemoColleague each, short code) {
            return new DemoColleague(each.name(), code + each.login(), each.role(), each.reach(), each.unit(),
                    each.functions(), each.sensitivities());
        }
    }
}
