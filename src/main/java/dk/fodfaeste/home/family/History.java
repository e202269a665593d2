package dk.fodfaeste.home.family;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.task.FulfilmentEventNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to a family's case and its tasks, newest first; put into sentences of one language as far as it is shown. */
final class History {

    private record Happened(Instant at, Supplier<String> sentence) {}

    private final Words words;
    private final ChangedValue values;
    private final Map<UUID, TaskOutline> tasks;
    private final boolean cut;
    private final List<Happened> happened = new ArrayList<>();

    private History(Words words, List<TaskOutline> tasks, boolean cut) {
        this.cut = cut;
        this.words = words;
        this.values = new ChangedValue(words);
        this.tasks = tasks.stream().collect(Collectors.toMap(TaskOutline::id, Function.identity()));
    }

    /** @param most of changes and of events each: where there are more, older ones are missing */
    static History of(
            Words words,
            Household family,
            List<PeopleChange> changes,
            List<TaskOutline> tasks,
            List<TaskEvent> events,
            int most) {
        History history = new History(words, tasks, changes.size() > most || events.size() > most);
        changes.forEach(change -> history.add(change.at(), () -> history.sentence(change)));
        history.moved(events).forEach((at, moved) -> history.add(at, () -> history.movedSentence(moved)));
        events.stream()
                .filter(event -> event.kind() != TaskEvent.Kind.MOVED)
                .forEach(event -> history.add(event.at(), () -> history.sentence(event)));
        history.happened.sort(Comparator.comparing(Happened::at).reversed());
        if (!history.cut) {
            history.add(family.createdAt(), () -> words.t("home.history.created", family.caseNumber()));
        }
        return history;
    }

    /** Whether the family's page can begin with it: nothing is missing, or only behind what it shows. */
    boolean fillsPage() {
        return !cut || happened.size() > HistoryView.SHOWN;
    }

    /** What the family's page begins with. */
    HistoryView newest() {
        int shown = Math.min(HistoryView.SHOWN, happened.size());
        return new HistoryView(sentences(happened.subList(0, shown)), happened.size() - shown, cut);
    }

    /** All of it. */
    HistoryView all() {
        return new HistoryView(sentences(happened), 0, cut);
    }

    /** What the family's page does not begin with. */
    HistoryView older() {
        return new HistoryView(
                sentences(happened.stream().skip(HistoryView.SHOWN).toList()), 0, cut);
    }

    private void add(Instant at, Supplier<String> sentence) {
        happened.add(new Happened(at, sentence));
    }

    private static List<HistoryEntry> sentences(List<Happened> happened) {
        return happened.stream()
                .map(each -> new HistoryEntry(each.at(), each.sentence().get()))
                .toList();
    }

    private String sentence(PeopleChange change) {
        String who = who(change.by());
        String before = change.oldValue() == null ? null : values.value(change.field(), change.oldValue());
        String after = change.newValue() == null ? null : values.value(change.field(), change.newValue());
        if (change.field().equals("person")) {
            return words.t("home.history.person", who, after);
        }
        String event = "people.event." + change.field() + (after == null && before != null ? ".undone" : "");
        if (words.has(event)) {
            return words.t(event, who, change.person(), before, after);
        }
        String kind = before == null ? "set" : after == null ? "removed" : "changed";
        if (change.field().equals("arrivedAt")) {
            return words.t("home.history.arrived." + kind, who, before, after);
        }
        String field = values.field(change.field());
        return change.person() == null
                ? words.t("home.history." + kind, who, field, before, after)
                : words.t("home.history.of-person." + kind, who, field, before, after, change.person());
    }

    private String sentence(TaskEvent event) {
        String kind = switch (event.kind()) {
            case REASSIGNED -> event.newAssignee() == null ? "BASKET" : "REASSIGNED";
            case DONE -> event.reason() == null ? "DONE" : "DONE_OUT_OF_ORDER";
            case NOT_RELEVANT -> event.reason() == null ? "NOT_RELEVANT" : "NOT_RELEVANT_AS";
            default -> event.kind().name();
        };
        return words.t(
                "home.history.task." + kind,
                who(event.by()),
                title(event),
                event.kind() == TaskEvent.Kind.FULFILLED
                        ? FulfilmentEventNames.of(words, String.valueOf(event.reason()))
                        : event.reason(),
                day(event.oldDueBy()),
                day(event.newDueBy()),
                event.newAssignee());
    }

    /** One new date moves many tasks at the same moment: that is one thing that happened. */
    private Map<Instant, List<TaskEvent>> moved(List<TaskEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == TaskEvent.Kind.MOVED)
                .collect(Collectors.groupingBy(TaskEvent::at, LinkedHashMap::new, Collectors.toList()));
    }

    private String movedSentence(List<TaskEvent> moved) {
        TaskEvent first = moved.getFirst();
        if (moved.size() > 1) {
            return words.t("home.history.moved.many", moved.size());
        }
        String kind = first.newDueBy() == null ? "undated" : first.oldDueBy() == null ? "dated" : "one";
        return words.t("home.history.moved." + kind, title(first), day(first.oldDueBy()), day(first.newDueBy()));
    }

    private String title(TaskEvent event) {
        TaskOutline task = Objects.requireNonNull(tasks.get(event.task()));
        String title = task.title().in(words.language());
        return task.person() == null ? title : words.t("home.history.title", title, task.person());
    }

    private String who(@Nullable String by) {
        return by == null ? words.t("home.history.system") : by;
    }

    private @Nullable String day(@Nullable Instant due) {
        return due == null ? null : words.dates().date(due);
    }
}
