package dk.fodfaeste.demo;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.demo.data.DemoArrivals;
import dk.fodfaeste.demo.data.DemoColleague;
import dk.fodfaeste.demo.data.DemoColleague.Reach;
import dk.fodfaeste.demo.data.DemoMunicipality;
import dk.fodfaeste.demo.data.DemoPhrases;
import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.demo.story.DemoStory;
import dk.fodfaeste.demo.telling.DemoServices;
import dk.fodfaeste.demo.telling.DemoStaff;
import dk.fodfaeste.demo.telling.DemoStaff.Member;
import dk.fodfaeste.demo.telling.OfficeHours;
import dk.fodfaeste.demo.telling.StoryClock;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.demo.telling.Timeline;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.home.setup.MunicipalitySetup;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the demo municipality, hires its staff and tells its past. */
@Component
class DemoLoader {

    /** Everybody's; it is printed at each start and protects nothing, as everything behind it is invented. */
    static final String PASSWORD = "fodfaeste-demo";

    private static final long SEED = 766;

    private final MunicipalitySetup setup;
    private final Accounts accounts;
    private final DemoServices services;
    private final Gate gate;
    private final Clock clock;

    DemoLoader(MunicipalitySetup setup, Accounts accounts, DemoServices services, Gate gate, Clock clock) {
        this.setup = setup;
        this.accounts = accounts;
        this.services = services;
        this.gate = gate;
        this.clock = clock;
    }

    /** Makes it all, or nothing: one transaction is around everything, and an interrupted start leaves no half of it. */
    void load(DemoMunicipality municipality, List<DemoColleague> colleagues) {
        Caller system = Caller.system(municipality.code());
        gate.run(system, HomeAction.MUNICIPALITY_SET_UP, tx -> {
            setup.open(municipality.code(), municipality.name(), true);
            DemoStaff staff = hire(tx, colleagues);
            tell(system, staff, services.calendars().calendar(tx));
        });
    }

    private DemoStaff hire(WriteTx tx, List<DemoColleague> colleagues) {
        Map<String, UUID> units =
                services.directory().units(tx).stream().collect(Collectors.toMap(Unit::name, Unit::id));
        Map<String, WorkFunction> functions = services.directory().functions(tx).stream()
                .collect(Collectors.toMap(WorkFunction::key, Function.identity()));
        return new DemoStaff(colleagues.stream()
                .map(colleague -> {
                    UUID account = accounts.add(colleague.login(), colleague.name(), PASSWORD, false);
                    Grant grant = grant(colleague, units);
                    accounts.addMember(tx, account, grant);
                    colleague
                            .functions()
                            .forEach(key -> services.directory()
                                    .addHolder(
                                            tx,
                                            Objects.requireNonNull(functions.get(key))
                                                    .id(),
                                            account));
                    short code = tx.caller().municipality();
                    return new Member(colleague, Caller.person(account, code, colleague.name(), Set.of(grant)));
                })
                .toList());
    }

    private static Grant grant(DemoColleague colleague, Map<String, UUID> units) {
        return new Grant(
                Role.valueOf(colleague.role()),
                colleague.reach() == Reach.UNIT ? units.get(colleague.unit()) : null,
                colleague.sensitivities().stream().map(Sensitivity::valueOf).collect(Collectors.toSet()));
    }

    private void tell(Caller system, DemoStaff staff, WorkingCalendar calendar) {
        Instant now = clock.instant();
        StoryClock storyClock = new StoryClock(now);
        Telling telling = new Telling(
                services,
                staff,
                DemoPhrases.read(),
                system,
                gate.by(storyClock),
                storyClock,
                new Timeline(storyClock),
                calendar,
                new OfficeHours(calendar),
                new Dice(SEED),
                now);
        new DemoStory(telling).tell(DemoArrivals.generate(Dates.day(now), SEED, day -> !calendar.isOpen(day)));
    }
}
