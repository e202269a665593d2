package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.running.TaskTransferStore.Follower;
import dk.fodfaeste.plans.running.TaskTransferStore.Placement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Tasks and plans go where people go. When two persons become one, all tasks about the one that is gone are about the one
 * that stays; where both had the same task, one of them is done or to be done, and the other is not relevant. When a
 * person moves, her open tasks go with her, and what is done stays in the case where it was done.
 */
@Service
class PlansPeopleListener implements PeopleListener {

    private final TaskTransferStore store;
    private final Households households;
    private final Texts texts;
    private final Plans dates;

    PlansPeopleListener(TaskTransferStore store, Households households, Texts texts, Plans dates) {
        this.dates = dates;
        this.store = store;
        this.households = households;
        this.texts = texts;
    }

    @Override
    public void merged(WriteTx tx, Merge merge) {
        List<Follower> going = merge.whole()
                ? store.ofHouseholdOrPerson(merge.goneHousehold(), merge.gone())
                : store.ofPerson(merge.gone());
        List<Follower> there = store.ofHousehold(merge.keptHousehold()).stream()
                .filter(task -> going.stream().noneMatch(each -> each.id().equals(task.id())))
                .toList();
        Map<UUID, UUID> plans = new HashMap<>();
        List<UUID> superfluous = new ArrayList<>();
        List<Follower> changed = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (Follower task : going) {
            UUID person = merge.gone().equals(task.person()) ? merge.kept() : task.person();
            UUID plan = task.household().equals(merge.keptHousehold())
                    ? task.plan()
                    : plans.computeIfAbsent(task.plan(), from -> plan(tx, merge, from));
            changed.add(task);
            placements.add(new Placement(task.id(), merge.keptHousehold(), person, plan));
            there.stream()
                    .filter(twin -> twin.step().equals(task.step()) && Objects.equals(twin.person(), person))
                    .findFirst()
                    .ifPresent(twin -> {
                        if (task.status().isActive() && twin.status() != TaskStatus.NOT_RELEVANT) {
                            superfluous.add(task.id());
                        } else if (task.status() == TaskStatus.DONE
                                && twin.status().isActive()) {
                            changed.add(twin);
                            superfluous.add(twin.id());
                        }
                    });
        }
        if (merge.whole()) {
            // A plan without a task left goes along too.
            store.plansOf(merge.goneHousehold())
                    .forEach(plan -> plans.computeIfAbsent(plan, from -> plan(tx, merge, from)));
        }
        store.save(merge.id(), changed.stream().map(Follower::id).collect(Collectors.toSet()));
        store.place(placements);
        store.drop(tx, superfluous, texts.of(UiLanguage.DA).t("plans.follow.twin"));
        store.left(merge.id());
        households.involve(tx, Map.of(merge.keptHousehold(), units(changed)));
        exchanged(tx, merge.keptHousehold(), merge.goneHousehold());
    }

    /** Of another kind, or related in another way, the family may have other due dates. */
    @Override
    public void changed(WriteTx tx, Collection<UUID> households) {
        tx.atEnd(this, households, (ending, all) -> dates.depending(all).forEach(each -> dates.follow(ending, each)));
    }

    /** With a person, her own days come and go. */
    private void exchanged(WriteTx tx, UUID one, UUID other) {
        tx.atEnd(dates, List.of(one, other), (ending, all) -> all.forEach(each -> dates.follow(ending, each)));
    }

    @Override
    public void unmerged(WriteTx tx, Merge merge) {
        exchanged(tx, merge.keptHousehold(), merge.goneHousehold());
        store.restore(tx, merge.id());
        store.restorePlans(merge.id());
        // Whoever got something to do for it meanwhile goes on seeing it.
        households.involve(tx, Map.of(merge.keptHousehold(), units(store.ofHousehold(merge.keptHousehold()))));
    }

    @Override
    public void moved(WriteTx tx, UUID person, UUID from, UUID to) {
        exchanged(tx, from, to);
        store.copyAnchors(tx, from, to);
        List<Follower> going = store.ofPerson(person).stream()
                .filter(task -> task.household().equals(from) && task.status().isActive())
                .toList();
        Map<UUID, UUID> plans = new HashMap<>();
        List<Placement> placements = new ArrayList<>();
        for (Follower task : going) {
            UUID plan = plans.computeIfAbsent(task.plan(), own -> {
                UUID same = store.samePlan(own, to);
                return same == null ? store.copyPlan(tx, own, to) : same;
            });
            placements.add(new Placement(task.id(), to, person, plan));
        }
        store.place(placements);
        households.involve(tx, Map.of(to, units(going)));
    }

    /** The plan of the same template there; else the plan itself goes over, or one like it begins where it stays behind. */
    private UUID plan(WriteTx tx, Merge merge, UUID plan) {
        UUID same = store.samePlan(plan, merge.keptHousehold());
        if (same != null) {
            return same;
        }
        if (merge.whole()) {
            store.savePlan(merge.id(), plan, merge.goneHousehold());
            store.placePlan(plan, merge.keptHousehold());
            return plan;
        }
        UUID copy = store.copyPlan(tx, plan, merge.keptHousehold());
        store.savePlan(merge.id(), copy, merge.keptHousehold());
        return copy;
    }

    private static Set<UUID> units(List<Follower> tasks) {
        return tasks.stream().map(Follower::unit).collect(Collectors.toSet());
    }
}
