package dk.fodfaeste.bench;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;

/** A file with a year's refugees: read, checked, taken in, plans started; beside the same rows by plain JDBC batches. */
final class ImportBench {

    private static final short TOWN = 911;

    private ImportBench() {}

    static void measure(BenchDatabase database, Sizes sizes, Figures figures) throws Exception {
        System.out.println("Import: " + sizes.persons() + " people in " + sizes.households() + " households");
        double[] ours = new double[sizes.rounds()];
        double[] bare = new double[sizes.rounds()];
        double[] heap = new double[sizes.rounds()];
        byte[] file = Families.file(sizes.households(), sizes.persons(), LocalDate.of(2026, 3, 16));
        long rows = 0;
        try (BenchServer server = BenchServer.start(database)) {
            for (int round = 0; round < sizes.rounds(); round++) {
                short town = (short) (TOWN + round);
                server.open(town);
                server.worker(town, "import" + town + "@bench.test");
                TownRows before = TownRows.count(database, town);
                System.gc();
                heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
                long start = System.nanoTime();
                take(server, town, file, sizes);
                ours[round] = (System.nanoTime() - start) / 1e9;
                heap[round] = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
                TownRows written = TownRows.written(database, town, before);
                bare[round] = written.insertAgain(server.bare());
                rows = written.size();
            }
        }
        figures.add("import with plans started: seconds", Figures.number(Figures.median(ours)),
                "JDBC batches of the same " + Figures.number(rows) + " rows: " + Figures.number(Figures.median(bare)),
                Figures.ratio(Figures.median(ours) / Figures.median(bare)), "≤ 3×");
        figures.add("import: peak heap, MB", Figures.number(Figures.median(heap)),
                "the file: " + Figures.number(file.length / 1e6), "", "");
    }

    private static void take(BenchServer server, short town, byte[] file, Sizes sizes) {
        if (!(ArrivalsFile.read(file, "bench.csv", LocalDate.of(2026, 2, 1)) instanceof ArrivalRows read)) {
            throw new IllegalStateException("the file was refused");
        }
        ImportResult result = server.gate().write(Caller.system(town), ArrivalAction.ARRIVAL_IMPORT, tx ->
                server.get(ArrivalImport.class).take(tx, "bench.csv", read));
        if (result.counts().householdsCreated() != sizes.households()) {
            throw new IllegalStateException("taken in: " + result.counts().householdsCreated() + " of " + sizes.households());
        }
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
