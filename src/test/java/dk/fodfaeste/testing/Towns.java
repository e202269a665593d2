package dk.fodfaeste.testing;

import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.home.setup.MunicipalitySetup;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.settings.Settings;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Makes municipalities for tests, each with the units, functions and templates that the product ships. */
@Component
public class Towns {

    // Real codes end at 860; each test's municipality is its own.
    private static final AtomicInteger CODES = new AtomicInteger(1000);

    final Gate gate;
    final Accounts accounts;
    final Directory directory;
    final Tokens tokens;
    final Calendars calendars;
    final Settings settings;
    final ArrivalImport imports;
    private final MunicipalitySetup setup;

    Towns(
            Gate gate,
            Accounts accounts,
            Directory directory,
            Tokens tokens,
            Calendars calendars,
            Settings settings,
            ArrivalImport imports,
            MunicipalitySetup setup) {
        this.gate = gate;
        this.accounts = accounts;
        this.directory = directory;
        this.tokens = tokens;
        this.calendars = calendars;
        this.settings = settings;
        this.imports = imports;
        this.setup = setup;
    }

    /** A new municipality without people. */
    public Town town() {
        return town((short) CODES.incrementAndGet());
    }

    /** The same with a code of the caller's choosing, where a test needs a real one; each test takes another. */
    public Town town(short code) {
        setup.open(code, "Prøveby " + code, false);
        return new Town(this, code);
    }
}
