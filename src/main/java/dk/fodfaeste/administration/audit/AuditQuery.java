package dk.fodfaeste.administration.audit;

import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.audit.AuditFilter.Kind;
import dk.fodfaeste.kernel.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the auditor looks for, as it stands in the address: identifiers and days, never a name or a number of a person.
 *
 * @param sag    a household
 * @param bruger an account
 * @param system a token
 * @param fra    the first day
 * @param til    the last day
 */
record AuditQuery(
        @Nullable UUID sag,
        @Nullable UUID bruger,
        @Nullable UUID system,
        @Nullable LocalDate fra,
        @Nullable LocalDate til,
        @Nullable Kind slags) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    public AuditQuery {
        fra = possible(fra);
        til = possible(til);
    }

    Kind kind() {
        return slags == null ? Kind.ALL : slags;
    }

    AuditFilter filter(Set<UUID> subjects) {
        return new AuditFilter(
                subjects,
                bruger,
                system,
                fra == null ? null : start(fra),
                til == null ? null : start(til.plusDays(1)),
                kind());
    }

    /** The address, behind a row. */
    String address(@Nullable UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(AdministrationAddresses.AUDIT);
        add(address, "sag", sag);
        add(address, "bruger", bruger);
        add(address, "system", system);
        add(address, "fra", fra);
        add(address, "til", til);
        add(address, "slags", slags);
        add(address, "efter", after);
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    // The calendar of Java goes further than the database's; nobody looks there.
    private static @Nullable LocalDate possible(@Nullable LocalDate day) {
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.ZONE).toInstant();
    }
}
