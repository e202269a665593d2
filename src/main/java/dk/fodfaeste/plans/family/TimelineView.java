package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.time.TimeAxis;
import dk.fodfaeste.ui.time.TimeList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The family's plans on one line of time.
 *
 * @param moments what the dates are counted from, by day
 * @param list    the same and the tasks, day by day
 */
public record TimelineView(TimeAxis axis, List<Moment> moments, TimeList<Entry> list) {

    /** A day that dates are counted from; expected until it has happened. */
    public record Moment(String name, LocalDate day, boolean happened) {}

    /** What stands on a day: a moment that dates are counted from, or a task that must be done by then. */
    public record Entry(@Nullable Moment moment, @Nullable Task task) {

        @Nullable
        LocalDate day() {
            if (moment != null) {
                return moment.day();
            }
            return task == null || task.dueBy() == null ? null : Dates.day(task.dueBy());
        }
    }

    public TimelineView {
        moments = List.copyOf(moments);
    }

    static TimelineView of(Page page, Collection<Task> tasks, List<AnchorMoment> anchors) {
        List<Instant> all = new ArrayList<>();
        for (Task task : tasks) {
            if (task.notBefore() != null) {
                all.add(task.notBefore());
            }
            if (task.dueBy() != null) {
                all.add(task.dueBy());
            }
        }
        List<Moment> moments = new ArrayList<>();
        for (AnchorMoment each : anchors) {
            all.add(each.anchor().date().atStartOfDay(Dates.ZONE).toInstant());
            moments.add(
                    new Moment(name(page, each.anchor().name()), each.anchor().date(), each.happened()));
        }
        List<Entry> entries = new ArrayList<>();
        moments.forEach(moment -> entries.add(new Entry(moment, null)));
        tasks.stream()
                .sorted(Comparator.comparing(Task::dueBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(task -> entries.add(new Entry(null, task)));
        return new TimelineView(
                TimeAxis.around(all, page.f().now()),
                moments,
                TimeList.of(entries, Entry::day, page.f().today()));
    }

    private static String name(Page page, String anchor) {
        return switch (anchor) {
            case "decision" -> page.t("plans.family.timeline.decision");
            case "notice" -> page.t("plans.family.timeline.notice");
            case "arrival" -> page.t("plans.family.timeline.arrival");
            case "responsibility" -> page.t("plans.family.timeline.responsibility");
            default -> anchor;
        };
    }
}
