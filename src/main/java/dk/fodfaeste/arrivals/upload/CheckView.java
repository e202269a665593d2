package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.file.SheetCopy;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.intake.ImportPlan.Change;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.list.FilterLink;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the page shows of a file before it is taken in: one tab at a time. */
public record CheckView(
        ImportResult result,
        Tab tab,
        Counts counts,
        List<HouseholdRows> fresh,
        Set<String> incomplete,
        List<ChangedFamily> changed,
        List<HouseholdSummary> unchanged,
        SheetCopy refused,
        List<String> unread) {

    /** The four things that can become of a row. */
    public enum Tab {
        NEW("nye"),
        CHANGED("aendrede"),
        UNCHANGED("uaendrede"),
        REFUSED("afviste");

        private final String address;

        Tab(String address) {
            this.address = address;
        }

        /** How the tab is called in an address. */
        public String address() {
            return address;
        }

        /** The tab that was asked for; without one, what needs a look comes first. */
        static Tab of(String address, ImportWorkflow.Check check) {
            return Arrays.stream(values())
                    .filter(tab -> tab.address.equals(address))
                    .findFirst()
                    .orElseGet(() -> check.refusedRows() > 0
                            ? REFUSED
                            : !check.plan().fresh().isEmpty()
                                    ? NEW
                                    : check.plan().changed().isEmpty() ? UNCHANGED : CHANGED);
        }
    }

    /** How many households, how many of the new ones lack a row that is refused, and how many rows are. */
    public record Counts(int fresh, int incomplete, int changed, int unchanged, int refused) {

        int of(Tab tab) {
            return switch (tab) {
                case NEW -> fresh;
                case CHANGED -> changed;
                case UNCHANGED -> unchanged;
                case REFUSED -> refused;
            };
        }
    }

    /** A family that is known, and what the list says otherwise. */
    public record ChangedFamily(HouseholdSummary family, List<Change> changes) {

        public ChangedFamily {
            changes = List.copyOf(changes);
        }
    }

    public CheckView {
        fresh = List.copyOf(fresh);
        incomplete = Set.copyOf(incomplete);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        unread = List.copyOf(unread);
    }

    /** Whether taking it in would write anything. */
    public boolean writes() {
        return counts.fresh() + counts.changed() > 0;
    }

    /** The new families' children whose birth dates nobody knows: they are children until somebody does. */
    public List<String> childrenUntilKnown() {
        return fresh.stream()
                .flatMap(rows -> rows.childrenUntilKnown().stream())
                .toList();
    }

    /** How many rows of the tab are not shown. */
    public int left() {
        int shown = switch (tab) {
            case NEW -> fresh.size();
            case CHANGED -> changed.size();
            case UNCHANGED -> unchanged.size();
            case REFUSED -> refused.rows().size();
        };
        return counts.of(tab) - shown;
    }

    /** The tabs with their counts. */
    public List<FilterLink> tabs(Page page) {
        return Arrays.stream(Tab.values())
                .map(each -> new FilterLink(
                        page.t("arrivals.check.tab." + each.address()),
                        ArrivalAddresses.IMPORTS + "/" + result.id() + "?vis=" + each.address(),
                        counts.of(each),
                        each == tab))
                .toList();
    }
}
