package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What plans are about that are no family's: hosts, groups, local communities, agreements, organisations, the municipality
 * itself (HED-7, K03-1, K06-1, K06-3c, K08-5). Of those that another module keeps ({@link SubjectOwner}) it says who sees them.
 */
@Service
public class Subjects {

    static final int LONGEST = 120;

    /**
     * What is to have plans.
     *
     * @param name   may be left out where another module keeps it, or it is the municipality
     * @param unit   the unit that it concerns
     * @param record the record of the module that keeps it
     */
    @Command
    public record SubjectInput(
            SubjectKind kind,

            @Text(max = LONGEST, kind = Text.Kind.TITLE) @Nullable
            String name,

            @Nullable UUID unit,
            @Nullable UUID record) {}

    /** What is known better; the version is the one that was read. */
    @Command
    public record SubjectChangeInput(
            @Text(max = LONGEST, kind = Text.Kind.TITLE) String name,
            @Nullable UUID unit,
            int version) {}

    private final SubjectStore store;
    private final Directory directory;
    private final Map<SubjectKind, SubjectOwner> owners;

    Subjects(SubjectStore store, Directory directory, List<SubjectOwner> owners) {
        this.store = store;
        this.directory = directory;
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(SubjectOwner::kind, Function.identity()));
    }

    /**
     * A page by name.
     *
     * @param rows those that the caller may see
     * @param next behind which the next page begins; {@code null} on the last
     */
    record Listed(List<PlanSubject> rows, @Nullable UUID next) {}

    Listed list(Tx tx, SubjectFilter filter, @Nullable UUID after, int limit) {
        List<PlanSubject> found = store.list(tx, filter, after, limit + 1);
        List<PlanSubject> page = found.size() > limit ? found.subList(0, limit) : found;
        return new Listed(seen(tx, page), found.size() > limit ? page.getLast().id() : null);
    }

    Map<SubjectKind, Integer> counts(Tx tx, SubjectFilter filter) {
        return store.counts(tx, filter);
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none that the caller may see
     */
    public PlanSubject get(Tx tx, UUID id) {
        PlanSubject found = store.find(tx, id);
        if (found == null || seen(tx, List.of(found)).isEmpty()) {
            throw Problem.notFound("plans.subject.unknown");
        }
        tx.concerns(id);
        return found;
    }

    /** Where the record stands that it is about; {@code null} of what stands for itself. */
    @Nullable
    String address(PlanSubject subject) {
        SubjectOwner owner = owners.get(subject.kind());
        return owner == null || subject.record() == null
                ? null
                : owner.address().apply(subject.record());
    }

    private List<PlanSubject> seen(Tx tx, List<PlanSubject> found) {
        Set<UUID> hidden = new HashSet<>();
        owners.forEach((kind, owner) -> {
            List<PlanSubject> own = found.stream()
                    .filter(each -> each.kind() == kind && each.record() != null)
                    .toList();
            if (!own.isEmpty()) {
                Set<UUID> records = own.stream().map(PlanSubject::record).collect(Collectors.toSet());
                Map<UUID, String> names = owner.names().apply(tx, records);
                own.stream().filter(each -> !names.containsKey(each.record())).forEach(each -> hidden.add(each.id()));
            }
        });
        return found.stream().filter(each -> !hidden.contains(each.id())).toList();
    }

    /** Whether a plan was started for this record. */
    public boolean hasPlans(Tx tx, SubjectKind kind, UUID record) {
        return store.hasPlans(kind, record);
    }

    /**
     * Makes one; of a record, and of the municipality, there is only one, which is given back where it is there.
     *
     * @throws Problem at the field that is wrong
     */
    public UUID add(WriteTx tx, SubjectInput in) {
        SubjectOwner owner = in.record() == null ? null : owners.get(in.kind());
        String name = owner == null || in.record() == null
                ? in.name()
                : owner.names().apply(tx, Set.of(in.record())).get(in.record());
        boolean municipality = in.kind() == SubjectKind.MUNICIPALITY;
        new Faults()
                .add(in.kind().isOfFamily(), "kind", "plans.subject.kind.family")
                .add(in.record() != null && (owner == null || name == null), "record", "plans.subject.record.unknown")
                .add(in.record() == null && name == null, "name", "ui.input.missing")
                .addAll(() -> unit(tx, in.unit()))
                .end();
        UUID known = municipality || in.record() != null ? store.known(in.kind(), in.record()) : null;
        if (known != null) {
            return known;
        }
        UUID id = Ids.next();
        store.insert(tx, id, in.kind(), shortened(Objects.requireNonNull(name)), in.unit(), in.record());
        // Whoever was quicker has made it.
        return municipality || in.record() != null ? Objects.requireNonNull(store.known(in.kind(), in.record())) : id;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /**
     * Changes its name or unit.
     *
     * @throws Problem (conflict) if somebody has changed it since it was read
     */
    public void change(WriteTx tx, UUID id, SubjectChangeInput in) {
        get(tx, id);
        new Faults().addAll(() -> unit(tx, in.unit())).end();
        if (!store.change(id, in.name(), in.unit(), in.version())) {
            throw Problem.conflict("plans.subject.changed");
        }
    }

    /** Nothing more is done about it; its open tasks stay, and are said. */
    public void end(WriteTx tx, UUID id) {
        if (get(tx, id).endedAt() == null) {
            store.end(id, tx.now());
        }
    }

    public void reopen(WriteTx tx, UUID id) {
        if (get(tx, id).endedAt() != null) {
            store.end(id, null);
        }
    }

    private void unit(Tx tx, @Nullable UUID unit) {
        if (unit != null
                && directory.units(tx).stream().noneMatch(each -> each.id().equals(unit))) {
            throw Problem.inField("unit", "plans.task.unit.unknown");
        }
    }
}
