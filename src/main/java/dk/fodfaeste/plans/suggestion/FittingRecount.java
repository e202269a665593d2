package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.fact.FactListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds anew which tasks fit a family when its persons change, at the end of the transaction that changes them. */
@Service
class FittingRecount implements PeopleListener, FactListener {

    private static final int SLICE = 200;

    private final Households households;
    private final FittingTasks fitting;
    private final FittingStore store;

    FittingRecount(Households households, FittingTasks fitting, FittingStore store) {
        this.households = households;
        this.fitting = fitting;
        this.store = store;
    }

    @Override
    public void changed(WriteTx tx, Collection<UUID> changed) {
        tx.atEnd(this, changed, this::recount);
    }

    @Override
    public void recorded(WriteTx tx, Collection<UUID> told) {
        changed(tx, told);
    }

    @Override
    public void merged(WriteTx tx, Merge merge) {
        changed(tx, List.of(merge.keptHousehold(), merge.goneHousehold()));
    }

    @Override
    public void unmerged(WriteTx tx, Merge merge) {
        merged(tx, merge);
    }

    @Override
    public void moved(WriteTx tx, UUID person, UUID from, UUID to) {
        changed(tx, List.of(from, to));
    }

    /** Whoever has her birthday may be of another age for a step now. Returns how many families that is. */
    int birthdays(WriteTx tx) {
        List<UUID> families = new ArrayList<>(store.withBirthday(tx.today()));
        LocalDate yesterday = tx.today().minusDays(1);
        if (!tx.today().isLeapYear()
                && yesterday.getMonthValue() == 2
                && tx.today().getDayOfMonth() == 1) {
            // Who was born on the 29th of February is a year older on the 1st of March.
            families.addAll(store.withBirthday(LocalDate.of(2000, 2, 29)));
        }
        recount(tx, families);
        return families.size();
    }

    private void recount(WriteTx tx, Collection<UUID> changed) {
        List<UUID> all = List.copyOf(changed);
        for (int from = 0; from < all.size(); from += SLICE) {
            List<UUID> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            List<FittingTask> found = fitting.of(tx, households.everywhere(tx, slice)).values().stream()
                    .flatMap(List::stream)
                    .toList();
            store.replace(tx, slice, found);
        }
    }
}
