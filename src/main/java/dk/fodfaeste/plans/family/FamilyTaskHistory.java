package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistorySource;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to those of a family's tasks that the caller may see. */
@Component
class FamilyTaskHistory implements HistorySource {

    private static final int ORDER = 20;

    private final FamilyPlans family;
    private final Worklist worklist;

    FamilyTaskHistory(FamilyPlans family, Worklist worklist) {
        this.family = family;
        this.worklist = worklist;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Happened read(FamilyVisit visit, int most) {
        Map<UUID, TaskOutline> tasks =
                family.tasks(visit).stream().collect(Collectors.toMap(TaskOutline::id, Function.identity()));
        List<TaskEvent> events = worklist.events(visit.tx(), tasks.keySet(), most + 1);
        Words words = visit.page().words();
        TaskEventWords sentences = new TaskEventWords(words, tasks);
        List<Entry> entries = new ArrayList<>();
        moved(events).forEach((at, moved) -> entries.add(new Entry(at, () -> sentences.moved(moved))));
        events.stream()
                .filter(event -> event.kind() != TaskEvent.Kind.MOVED)
                .forEach(event -> entries.add(new Entry(event.at(), () -> sentences.of(event))));
        return new Happened(entries, events.size() > most);
    }

    /** One new date moves many tasks at the same moment: that is one thing that happened. */
    private static Map<Instant, List<TaskEvent>> moved(List<TaskEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == TaskEvent.Kind.MOVED)
                .collect(Collectors.groupingBy(TaskEvent::at, LinkedHashMap::new, Collectors.toList()));
    }
}
