package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a task list: the filter is in it, so that it can be kept and sent to a colleague. */
public final class ListAddress {

    private static final Map<Who, String> WHO =
            Map.of(Who.MINE, "mine", Who.UNIT, "enhed", Who.UNASSIGNED, "uden-ansvarlig", Who.EVERYONE, "alle");

    private static final Map<When, String> WHEN = Map.of(
            When.ACTIVE, "alle",
            When.OVERDUE, "overskredet",
            When.TOLD_LATE, "varslet-sent",
            When.TODAY, "i-dag",
            When.WEEK, "denne-uge",
            When.WAITING, "venter",
            When.UNDATED, "uden-dato",
            When.DONE, "udfoert");

    private ListAddress() {}

    private static final Set<String> NAMES = Set.of("hvem", "frist", "funktion", "fase", "enhed", "ansvarlig", "efter");

    /**
     * The filter in an address; a word that is not understood is as if it was not there.
     *
     * @throws Problem where one of its parameters says nothing, or names nothing that could be: the list would be another one
     */
    static TaskFilter read(Map<String, String> query) {
        query.forEach((name, value) -> {
            if (NAMES.contains(name) && value.isBlank()) {
                throw Problem.inField(name, "ui.input.blank");
            }
        });
        return new TaskFilter(
                key(WHO, query.get("hvem"), Who.MINE),
                key(WHEN, query.get("frist"), When.ACTIVE),
                query.get("funktion"),
                null,
                query.get("fase"),
                uuid(query, "enhed"),
                uuid(query, "ansvarlig"));
    }

    /** The address of the first page of that list. */
    public static String of(TaskFilter filter) {
        return builder(PlanAddresses.TASKS, filter).build().encode().toUriString();
    }

    /** The address of the page behind that place. */
    static String of(TaskFilter filter, String after) {
        return builder(PlanAddresses.TASKS, filter)
                .queryParam("efter", after)
                .build()
                .encode()
                .toUriString();
    }

    /** The address of that list as a spreadsheet. */
    static String sheet(TaskFilter filter) {
        return builder(PlanAddresses.TASK_SHEET, filter).build().encode().toUriString();
    }

    private static UriComponentsBuilder builder(String path, TaskFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("hvem", WHO.get(filter.who()))
                .queryParam("frist", WHEN.get(filter.when()));
        add(address, "funktion", filter.function());
        add(address, "fase", filter.phase());
        add(address, "enhed", filter.unit());
        add(address, "ansvarlig", filter.assignee());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable UUID uuid(Map<String, String> query, String name) {
        String text = query.get(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Problem.inField(name, "ui.problem.wrong-value").causedBy(noIdentifier);
        }
    }

    private static <K> K key(Map<K, String> names, @Nullable String name, K otherwise) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(otherwise);
    }
}
