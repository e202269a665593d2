package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.FixedHeadings;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.intake.HouseholdIntake;
import dk.fodfaeste.arrivals.intake.ImportPlan;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings a file on its way step by step: it is sent, its columns are told, it is looked at, and then taken in by a job. */
@Service
public class ImportWorkflow {

    /** A row that is refused, as it stands in the file, and why. */
    public record RefusedRow(int number, List<String> cells, List<ImportResult.Refusal> reasons) {}

    /** The refused rows of a file, with all of its columns. */
    public record RefusedRows(List<String> headings, List<RefusedRow> rows) {}

    /**
     * What a file is going to do.
     *
     * @param rows as they were read
     * @param plan what they come to
     */
    public record Check(ArrivalsSheet sheet, ColumnChoice choice, ArrivalRows rows, ImportPlan plan) {

        /** Each fault of each refused row, in the file's order. */
        public List<RowRefusal> refusals() {
            List<RowRefusal> all = new ArrayList<>(rows.refusals());
            all.addAll(plan.refusals());
            all.sort(Comparator.comparingInt(RowRefusal::row));
            return all;
        }

        /** The same as they are kept with an import. */
        public List<ImportResult.Refusal> reasons() {
            return refusals().stream().map(ArrivalImport::refusal).toList();
        }

        public int refusedRows() {
            return ArrivalImport.refusedRows(refusals());
        }
    }

    private final ImportStore store;
    private final ImportFileStore files;
    private final HeadingStore headings;
    private final HouseholdIntake intake;
    private final Jobs jobs;

    ImportWorkflow(ImportStore store, ImportFileStore files, HeadingStore headings, HouseholdIntake intake, Jobs jobs) {
        this.store = store;
        this.files = files;
        this.headings = headings;
        this.intake = intake;
        this.jobs = jobs;
    }

    /** What was told about headings of earlier files. */
    public KnownHeadings known(Tx tx) {
        return headings.known();
    }

    /**
     * Keeps a file that was opened.
     *
     * @param choice what its columns hold; {@code null} where somebody has to be asked
     */
    public UUID receive(WriteTx tx, String name, byte[] content, ArrivalsSheet sheet, @Nullable ColumnChoice choice) {
        UUID id = Ids.next();
        store.insert(tx, id, name, choice == null ? ImportState.COLUMNS : ImportState.CHECK);
        files.insert(id, sheet.headings(), content);
        if (choice != null) {
            requireComplete(choice);
            files.choose(id, choice.codes());
        }
        return id;
    }

    /**
     * The file, open, with what has been chosen for its columns.
     *
     * @throws Problem if it is gone
     */
    public ImportFile file(Tx tx, UUID id) {
        ImportFile file = files.find(id);
        if (file == null) {
            throw Problem.notFound("arrivals.import.file-gone");
        }
        return file;
    }

    /**
     * Says what the columns hold, and remembers it for the next file with the same headings.
     *
     * @throws Problem with each column that is chosen twice or missing
     */
    public void choose(WriteTx tx, UUID id, ColumnChoice choice) {
        require(lock(id).isDraft());
        requireComplete(choice);
        files.choose(id, choice.codes());
        store.move(id, ImportState.CHECK);
        Map<String, Optional<Column>> told = new HashMap<>();
        List<String> texts = file(tx, id).headings();
        for (int i = 0; i < texts.size(); i++) {
            String key = KnownHeadings.key(texts.get(i));
            if (!key.isEmpty() && !FixedHeadings.means(texts.get(i), choice.at(i))) {
                told.putIfAbsent(key, choice.at(i));
            }
        }
        headings.tell(tx, told);
    }

    /** What taking in the file would do now. */
    public Check check(Tx tx, UUID id) {
        ImportFile file = file(tx, id);
        ColumnChoice choice = chosen(file);
        ArrivalsSheet sheet = file.open(KnownHeadings.NONE);
        ArrivalRows rows = sheet.read(choice, file.readOn());
        return new Check(sheet, choice, rows, intake.plan(tx, rows.rows()));
    }

    /** Has the file taken in; goes on where an earlier try stopped. */
    public void commit(WriteTx tx, UUID id) {
        ImportState state = lock(id);
        require(state == ImportState.CHECK || state == ImportState.FAILED);
        store.move(id, ImportState.RUNNING);
        jobs.plan(tx, ImportJob.KIND, id);
    }

    /** Gives up a file of which nothing has been taken in. */
    public void drop(WriteTx tx, UUID id) {
        require(lock(id).isDraft());
        files.remove(id);
        store.move(id, ImportState.DROPPED);
    }

    /**
     * The refused rows as they stand in the file, to be mended and sent again.
     *
     * @param masked whether CPR numbers are hidden, as they are from other systems
     * @throws Problem if the file is gone
     */
    public RefusedRows refused(Tx tx, ImportResult result, boolean masked) {
        require(result.state() != ImportState.COLUMNS);
        List<ImportResult.Refusal> reasons =
                result.state().isDraft() ? check(tx, result.id()).reasons() : result.refusals();
        Map<Integer, List<ImportResult.Refusal>> byRow =
                reasons.stream().collect(Collectors.groupingBy(ImportResult.Refusal::row));
        ImportFile file = file(tx, result.id());
        ArrivalsSheet sheet = file.open(KnownHeadings.NONE);
        ColumnChoice choice = chosen(file);
        return new RefusedRows(
                sheet.headings(),
                sheet.rows(byRow.keySet()).stream()
                        .map(row -> masked ? ArrivalsSheet.masked(row, choice) : row)
                        .map(row -> new RefusedRow(
                                row.number(), row.cells(), Objects.requireNonNull(byRow.get(row.number()))))
                        .toList());
    }

    private ImportState lock(UUID id) {
        ImportState state = store.lock(id);
        if (state == null) {
            throw Problem.notFound("arrivals.import.unknown");
        }
        return state;
    }

    private static void require(boolean inThatState) {
        if (!inThatState) {
            throw Problem.conflict("arrivals.import.elsewhere");
        }
    }

    private static ColumnChoice chosen(ImportFile file) {
        ColumnChoice choice = file.choice();
        if (choice == null) {
            throw Problem.conflict("arrivals.import.elsewhere");
        }
        return choice;
    }

    private static void requireComplete(ColumnChoice choice) {
        List<Problem.Field> faults = new ArrayList<>();
        Set<Integer> repeated = new HashSet<>(choice.repeated());
        repeated.forEach(place -> faults.add(new Problem.Field(field(place), "arrivals.columns.twice", List.of())));
        choice.missing()
                .forEach(column -> faults.add(new Problem.Field(
                        field(firstFree(choice)), "arrivals.columns.missing", List.of(FixedHeadings.danish(column)))));
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
    }

    /** The field of a column on the form. */
    public static String field(int index) {
        return "column" + index;
    }

    private static int firstFree(ColumnChoice choice) {
        for (int i = 0; i < choice.columns().size(); i++) {
            if (choice.at(i).isEmpty()) {
                return i;
            }
        }
        return 0;
    }
}
