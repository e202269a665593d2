package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.TaskGroups.Group;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.list.FilterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters beside a task list, each a link with how many tasks it would show. */
public final class FilterLinks {

    /** A part of the filter that came with the address, and the address without it. */
    public record Extra(String label, String without) {}

    private final Page page;
    private final TaskFilter filter;
    private final TaskCounts counts;
    private final @Nullable String unit;
    private final @Nullable String assignee;

    FilterLinks(Page page, TaskFilter filter, TaskCounts counts, @Nullable String unit, @Nullable String assignee) {
        this.page = page;
        this.filter = filter;
        this.counts = counts;
        this.unit = unit;
        this.assignee = assignee;
    }

    public List<FilterLink> whose() {
        List<FilterLink> links = new ArrayList<>();
        for (Who each : Who.values()) {
            String label = page.t("plans.list.who." + each.name().toLowerCase(Locale.ROOT));
            links.add(new FilterLink(
                    label,
                    ListAddress.of(filter.with(each)),
                    counts.of(each),
                    counts.more(each),
                    each == filter.who()));
        }
        return links;
    }

    public List<FilterLink> when() {
        List<FilterLink> links = new ArrayList<>();
        for (When each : When.values()) {
            String label = page.t(
                    "plans.list.when." + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            // Done tasks are not counted: there is no end of them.
            int count = each == When.DONE ? -1 : counts.of(each);
            links.add(new FilterLink(label, ListAddress.of(filter.with(each)), count, each == filter.when()));
        }
        return links;
    }

    public List<FilterLink> functions() {
        return groups("plans.list.function.all", counts.groups().functions(), filter.function(), filter::withFunction);
    }

    public List<FilterLink> phases() {
        return groups("plans.list.phase.all", counts.groups().phases(), filter.phase(), filter::withPhase);
    }

    /** Where to look when this list is empty: the same tasks at any time, or else the first list that is not; {@code null} for nowhere. */
    public @Nullable FilterLink elsewhere() {
        if (filter.when() != When.ACTIVE && counts.of(When.ACTIVE) > 0) {
            return elsewhere("open", filter.with(When.ACTIVE));
        }
        for (Who each : Who.values()) {
            if (filter.when() != When.DONE && each != filter.who() && counts.of(each) > 0) {
                return elsewhere(each.name(), filter.with(each));
            }
        }
        TaskFilter open = new TaskFilter(filter.who(), When.ACTIVE, null, null);
        return open.equals(filter) ? null : elsewhere("open", open);
    }

    private FilterLink elsewhere(String name, TaskFilter other) {
        String label = page.t("plans.list.elsewhere." + name.toLowerCase(Locale.ROOT));
        return new FilterLink(label, ListAddress.of(other), -1, false);
    }

    /** The list as a workbook. */
    public String sheet() {
        return ListAddress.sheet(filter);
    }

    /** What else the address asks for: a unit, a person. */
    public List<Extra> extras() {
        List<Extra> extras = new ArrayList<>();
        if (filter.unit() != null) {
            extras.add(new Extra(
                    page.t("plans.list.only.unit", String.valueOf(unit)), ListAddress.of(filter.withUnit(null))));
        }
        if (filter.assignee() != null) {
            extras.add(new Extra(
                    page.t("plans.list.only.assignee", String.valueOf(assignee)),
                    ListAddress.of(filter.withAssignee(null))));
        }
        return extras;
    }

    private List<FilterLink> groups(
            String all, List<Group> found, @Nullable String current, Function<@Nullable String, TaskFilter> with) {
        boolean counted = filter.when() != When.DONE;
        List<FilterLink> links = new ArrayList<>();
        links.add(new FilterLink(page.t(all), ListAddress.of(with.apply(null)), -1, current == null));
        for (Group each : found) {
            links.add(new FilterLink(
                    each.name().in(page.language()),
                    ListAddress.of(with.apply(each.key())),
                    counted ? each.tasks() : -1,
                    Objects.equals(each.key(), current)));
        }
        return links;
    }
}
