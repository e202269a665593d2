package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.demo.data.DemoArrivalsFile;
import dk.fodfaeste.demo.data.DemoHousehold;
import dk.fodfaeste.demo.deals.DealStories;
import dk.fodfaeste.demo.telling.DemoStaff;
import dk.fodfaeste.demo.telling.OfficeHours;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.team.Teams.Place;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells what has happened in the demo municipality until now: families were announced, arrived and got their CPR numbers,
 * and people worked off their tasks. Each thing goes the way of real work, with the clock at its own moment.
 */
public final class DemoStory {

    private static final LocalTime POST = LocalTime.of(8, 10);
    private static final LocalTime NUMBERS = LocalTime.of(13, 0);
    private static final int OPEN_DAYS_UNTIL_NUMBERS = 6;

    private final Telling telling;
    private final TaskStories tasks;
    private final FamilyStories families;
    private final DemoArrivalsFile file = new DemoArrivalsFile();
    private final Map<String, UUID> ids = new HashMap<>();
    private int files;

    public DemoStory(Telling telling) {
        this.telling = telling;
        tasks = new TaskStories(telling);
        families = new FamilyStories(telling);
    }

    /** Tells it from the first notice on. */
    public void tell(List<DemoHousehold> invented) {
        DemoHousehold guests = WindowGuests.among(invented, telling.today());
        List<DemoHousehold> households = TwiceAnnounced.among(invented, telling.today()).stream()
                .map(each -> each.number().equals(guests.number()) ? guests : each)
                .toList();
        byDay(households, DemoHousehold::noticeDate)
                .forEach((day, announced) ->
                        telling.timeline().at(atOrNow(day, POST), () -> announce(announced, day, guests)));
        List<DemoHousehold> arrivals =
                households.stream().filter(each -> each.arrivedAt() != null).toList();
        for (DemoHousehold each : arrivals) {
            Instant at = instant(Objects.requireNonNull(each.arrivedAt()));
            telling.timeline().at(at.plusSeconds(60L * telling.dice().between(5, 25)), () -> arrive(each, at));
        }
        byDay(arrivals, this::numbersDay).forEach((day, numbered) -> {
            if (day.isBefore(telling.today())) {
                telling.timeline()
                        .at(
                                OfficeHours.at(day, NUMBERS),
                                () -> take(numbered, telling.phrases().numbersFile(day), day));
            }
        });
        new Asked(telling).plan();
        new AtTheCentre(telling).plan();
        telling.timeline().at(telling.evening(), () -> {
            new VisitorsDay(telling, tasks).prepare();
            new Leave(telling).note();
            new DealStories(telling).tell(List.copyOf(ids.values()));
            new OtherStories(telling).tell();
            new FormStories(telling).tell(List.copyOf(ids.values()));
        });
        telling.timeline().run();
    }

    private void announce(List<DemoHousehold> announced, LocalDate day, DemoHousehold guests) {
        List<DemoHousehold> rows =
                announced.stream().map(DemoHousehold::asAnnounced).toList();
        take(rows, telling.phrases().arrivalsFile(day), day);
        files++;
        if (Integer.bitCount(files) == 1) {
            // The tables are twice as large as the last time.
            telling.services().plans().forget();
        }
        for (Household household : find(rows)) {
            ids.put(Objects.requireNonNull(household.sourceNumber()), household.id());
        }
        for (DemoHousehold each : announced) {
            UUID id = Objects.requireNonNull(ids.get(each.number()));
            if (each.number().equals(guests.number())) {
                tasks.leaveTheRest(id);
                giveToGuide(id);
            }
            tasks.follow(id);
            families.announced(each, id, each.number().equals(guests.number()));
        }
    }

    private void arrive(DemoHousehold household, Instant at) {
        UUID id = Objects.requireNonNull(ids.get(household.number()));
        Caller receiver = telling.dice().pick(telling.staff().holding("reception"));
        telling.write(
                receiver,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> telling.services().arrivals().register(tx, id, at));
        tasks.arrived(id);
        tasks.follow(id);
        families.arrived(household, id);
    }

    private void take(List<DemoHousehold> households, String name, LocalDate day) {
        byte[] csv = file.csv(households).getBytes(StandardCharsets.UTF_8);
        if (!(ArrivalsFile.read(csv, name, day) instanceof ArrivalRows rows)) {
            throw new IllegalStateException("the demo's own file is refused: " + name);
        }
        ImportResult result = telling.write(
                telling.staff().with(Role.SECRETARIAT),
                ArrivalAction.ARRIVAL_IMPORT,
                tx -> telling.services().imports().take(tx, name, rows));
        if (!result.refusals().isEmpty()) {
            throw new IllegalStateException("rows of the demo's own file are refused: " + result.refusals());
        }
    }

    private List<Household> find(List<DemoHousehold> households) {
        List<String> numbers = households.stream().map(DemoHousehold::number).toList();
        return telling.read(
                PeopleAction.HOUSEHOLD_SEE,
                tx -> telling.services().households().bySourceNumbers(tx, numbers));
    }

    /** The family whose 48–96 hours run today is the guide's, so that one login shows it all. */
    private void giveToGuide(UUID household) {
        UUID guide = Objects.requireNonNull(telling.staff().guide().account());
        Caller leader = telling.staff().with(Role.TEAM_LEADER);
        UUID function = telling
                .read(PlanAction.TASK_LIST, tx -> telling.services().directory().functions(tx))
                .stream()
                .filter(each -> each.key().equals(DemoStaff.GUIDE_FUNCTION))
                .map(WorkFunction::id)
                .findFirst()
                .orElseThrow();
        telling.gate()
                .run(
                        leader,
                        PeopleAction.TEAM_CHANGE,
                        tx -> telling.services().teams().fill(tx, List.of(new Place(household, function, guide))));
        List<Task> theirs = tasks.follow(household).stream()
                .filter(task -> task.function().equals(DemoStaff.GUIDE_FUNCTION))
                .toList();
        telling.gate()
                .run(
                        leader,
                        PlanAction.TASK_REASSIGN,
                        tx -> theirs.forEach(task -> telling.services()
                                .actions()
                                .perform(tx, task.id(), new TaskReassign(Optional.of(guide), null, null))));
    }

    private LocalDate numbersDay(DemoHousehold household) {
        Instant arrived = instant(Objects.requireNonNull(household.arrivedAt()));
        return Dates.day(telling.office().later(arrived, OPEN_DAYS_UNTIL_NUMBERS, 0));
    }

    /** On open days only, but never after today. */
    private Map<LocalDate, List<DemoHousehold>> byDay(
            List<DemoHousehold> households, Function<DemoHousehold, LocalDate> day) {
        return households.stream()
                .collect(Collectors.groupingBy(
                        each -> {
                            LocalDate open = telling.calendar().openOnOrAfter(day.apply(each));
                            return open.isAfter(telling.today()) ? telling.today() : open;
                        },
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }

    private Instant atOrNow(LocalDate day, LocalTime time) {
        Instant moment = OfficeHours.at(day, time);
        return moment.isBefore(telling.now()) ? moment : telling.now();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Dates.ZONE).toInstant();
    }
}
