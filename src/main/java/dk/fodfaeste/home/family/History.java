package dk.fodfaeste.home.family;

import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistorySource;
import dk.fodfaeste.people.family.HistorySource.Entry;
import dk.fodfaeste.people.family.HistorySource.Happened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to a family, newest first, from all who know of it. */
final class History {

    /** Own choice: more than the family's page begins with, as many tasks that got new dates at once are one entry. */
    private static final int MOST_RECENT = 200;
    /** Own choice: of each kind. */
    static final int MOST = 2000;

    private final boolean cut;
    private final List<Entry> entries;

    private History(boolean cut, List<Entry> entries) {
        this.cut = cut;
        this.entries = entries;
    }

    /** Enough of it for what the family's page begins with. */
    static History recent(FamilyVisit visit, List<HistorySource> sources) {
        History recent = of(visit, sources, MOST_RECENT);
        boolean fillsPage = !recent.cut || recent.entries.size() > HistoryView.SHOWN;
        return fillsPage ? recent : whole(visit, sources);
    }

    static History whole(FamilyVisit visit, List<HistorySource> sources) {
        return of(visit, sources, MOST);
    }

    private static History of(FamilyVisit visit, List<HistorySource> sources, int most) {
        boolean cut = false;
        List<Entry> entries = new ArrayList<>();
        for (HistorySource source : sources) {
            Happened happened = source.read(visit, most);
            cut |= happened.cut();
            entries.addAll(happened.entries());
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        if (!cut) {
            String caseNumber = visit.household().caseNumber();
            entries.add(
                    new Entry(visit.household().createdAt(), () -> visit.page().t("home.history.created", caseNumber)));
        }
        return new History(cut, entries);
    }

    /** What the family's page begins with. */
    HistoryView newest() {
        int shown = Math.min(HistoryView.SHOWN, entries.size());
        return new HistoryView(entries.subList(0, shown), entries.size() - shown, cut);
    }

    /** All of it. */
    HistoryView all() {
        return new HistoryView(entries, 0, cut);
    }

    /** What the family's page does not begin with. */
    HistoryView older() {
        return new HistoryView(entries.stream().skip(HistoryView.SHOWN).toList(), 0, cut);
    }
}
