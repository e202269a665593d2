package dk.fodfaeste.plans.web;

import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a task list: the filter is in it, so that it can be kept and sent to a colleague. */
final class ListAddress {

    static final String PATH = "/opgaver";

    private static final Map<Who, String> WHO =
            Map.of(Who.MINE, "mine", Who.UNIT, "enhed", Who.UNASSIGNED, "uden-ansvarlig", Who.EVERYONE, "alle");

    private static final Map<When, String> WHEN = Map.of(
            When.ACTIVE, "alle",
            When.OVERDUE, "overskredet",
            When.TODAY, "i-dag",
            When.WEEK, "denne-uge",
            When.WAITING, "venter",
            When.UNDATED, "uden-dato",
            When.DONE, "udfoert");

    private ListAddress() {}

    /** The filter in an address; whatever is not understood is as if it was not there. */
    static TaskFilter read(@Nullable String who, @Nullable String when, @Nullable String function) {
        return new TaskFilter(
                key(WHO, who, Who.MINE),
                key(WHEN, when, When.ACTIVE),
                function == null || function.isBlank() ? null : function,
                null);
    }

    /** The address of the first page of that list. */
    static String of(TaskFilter filter) {
        return builder(filter).build().encode().toUriString();
    }

    /** The address of the page behind that place. */
    static String of(TaskFilter filter, String after) {
        return builder(filter).queryParam("efter", after).build().encode().toUriString();
    }

    private static UriComponentsBuilder builder(TaskFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH)
                .queryParam("hvem", WHO.get(filter.who()))
                .queryParam("frist", WHEN.get(filter.when()));
        return filter.function() == null ? address : address.queryParam("funktion", filter.function());
    }

    private static <K> K key(Map<K, String> names, @Nullable String name, K otherwise) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(otherwise);
    }
}
