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
import org.springframework.stereotype.Service;

/** Brings a file on its way step by step: it is sent, its columns are told, it is looked at, and then taken in by a job. */
@Service
public class ImportWorkflow {

    private static final Set<Column> DAYS =
            Set.of(Column.BIRTH_DATE, Column.PERMIT_DATE, Column.DECISION_DATE, Column.EXPECTED_ARRIVAL);

    /** A row that is refused, as it stands in the file, and why. */
    public record RefusedRow(int number, List<String> cells, List<ImportResult.Refusal> reasons) {}

    /**
     * The refused rows of a file, with all of its columns.
     *
     * @param days the columns, from 0, that hold days
     */
    public record RefusedRows(List<String> headings, Set<Integer> days, List<RefusedRow> rows) {}

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

        /** The numbers of new households of which a row is refused: they come in without somebody, or without a date. */
        public Set<String> incomplete() {
            Set<Integer> kept = plan.refusals().stream().map(RowRefusal::row).collect(Collectors.toSet());
            Set<String> numbers = new HashSet<>(rows.incomplete());
            rows.rows().stream()
                    .filter(row -> kept.contains(row.rowNumber()))
                    .forEach(row -> numbers.add(row.householdNo()));
            numbers.retainAll(plan.fresh().stream()
                    .map(each -> each.first().householdNo())
                    .toList());
            return numbers;
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

    /** Keeps a file of which somebody has to say how its letters are written. */
    public UUID receive(WriteTx tx, String name, byte[] content) {
        UUID id = Ids.next();
        store.insert(tx, id, name, ImportState.ENCODING);
        files.insert(id, content);
        return id;
    }

    /** Keeps a file that was opened. */
    public UUID receive(WriteTx tx, String name, byte[] content, OpenedImport opened) {
        UUID id = receive(tx, name, content);
        keep(id, opened);
        return id;
    }

    /**
     * Goes on with a file that was opened once it was told how its letters are written.
     *
     * @throws Problem if something of it has been taken in
     */
    public void read(WriteTx tx, UUID id, OpenedImport opened) {
        require(lock(id).isDraft());
        keep(id, opened);
    }

    private void keep(UUID id, OpenedImport opened) {
        ColumnChoice choice = opened.choice();
        files.opened(id, opened.encoding(), opened.sheet().headings());
        if (choice != null) {
            ImportColumns.requireComplete(choice);
            files.choose(id, choice.codes(), opened.sheet().unread(choice));
        }
        store.move(id, choice == null ? ImportState.COLUMNS : ImportState.CHECK);
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
        require(lock(id).hasColumns());
        ImportColumns.requireComplete(choice);
        ImportFile file = file(tx, id);
        files.choose(id, choice.codes(), file.open(KnownHeadings.NONE).unread(choice));
        store.move(id, ImportState.CHECK);
        Map<String, Optional<Column>> told = new HashMap<>();
        List<String> texts = file.headings();
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
     * The refused rows as they stand in the file, to be mended and sent again; of CPR numbers the date only.
     *
     * @throws Problem if the file is gone
     */
    public RefusedRows refused(Tx tx, ImportResult result) {
        require(!List.of(ImportState.ENCODING, ImportState.COLUMNS).contains(result.state()));
        List<ImportResult.Refusal> reasons =
                result.state().isDraft() ? check(tx, result.id()).reasons() : result.refusals();
        Map<Integer, List<ImportResult.Refusal>> byRow =
                reasons.stream().collect(Collectors.groupingBy(ImportResult.Refusal::row));
        ImportFile file = file(tx, result.id());
        ArrivalsSheet sheet = file.open(KnownHeadings.NONE);
        ColumnChoice choice = chosen(file);
        return new RefusedRows(
                sheet.headings(),
                choice.places(DAYS),
                sheet.rows(byRow.keySet()).stream()
                        .map(row -> ArrivalsSheet.masked(row, choice))
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
}
