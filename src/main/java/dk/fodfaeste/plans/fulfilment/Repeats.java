package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.fulfilment.RepeatStore.Rhythm;
import dk.fodfaeste.settings.Calendars;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Steps that come again: the next one is made when the last was held, and its date is counted from that day, not from
 * the calendar quarter (K08-2, K02-1c; rule keys {@code gp.meeting}, {@code leadership}).
 */
@Service
public class Repeats {

    private final RepeatStore store;
    private final AnchorStore anchors;
    private final SubjectAnchorStore subjects;
    private final Calendars calendars;
    private final Texts texts;
    private final OwnDayStore ownDays;

    Repeats(
            RepeatStore store,
            AnchorStore anchors,
            SubjectAnchorStore subjects,
            Calendars calendars,
            Texts texts,
            OwnDayStore ownDays) {
        this.subjects = subjects;
        this.ownDays = ownDays;
        this.store = store;
        this.anchors = anchors;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** Makes what comes next to each of these tasks that has been held, unless its rhythm is over by then. */
    public void held(WriteTx tx, Collection<UUID> tasks, LocalDate day) {
        List<Rhythm> rhythms = store.rhythms(tasks);
        if (rhythms.isEmpty()) {
            return;
        }
        Dating dating = new Dating(calendars.calendar(tx), texts);
        for (Rhythm rhythm : rhythms) {
            Dates next =
                    dating.dates(rhythm.every(), Map.of(Timing.Every.LAST, Anchor.on(Timing.Every.LAST, day)), null);
            if (!over(dating, rhythm, next)) {
                store.next(tx, rhythm.task(), next);
            }
        }
    }

    /** These tasks were not held after all: what came next to them and is untouched is not relevant any more. */
    public void notHeld(WriteTx tx, Collection<UUID> tasks) {
        store.retract(tx, tasks);
    }

    /** While the end of a rhythm is not known, it goes on. */
    private boolean over(Dating dating, Rhythm rhythm, Dates next) {
        if (rhythm.until() == null) {
            return false;
        }
        Map<String, Anchor> known = rhythm.household() == null
                ? subjects.find(Objects.requireNonNull(rhythm.subject()))
                : anchors.find(rhythm.household()).stream()
                        .map(AnchorMoment::anchor)
                        .collect(Collectors.toMap(Anchor::name, Function.identity()));
        Map<String, Anchor> all = new HashMap<>(known);
        all.putAll(ownDays.ofTask(rhythm.task()));
        Dates end = dating.dates(rhythm.until(), all, rhythm.birth());
        return end.dueBy() != null && next.dueBy() != null && next.dueBy().isAfter(end.dueBy());
    }
}
