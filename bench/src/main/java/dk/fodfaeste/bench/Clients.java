package dk.fodfaeste.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same thing many times from several clients at once, and keeps the time of each. */
final class Clients {

    /**
     * How it went.
     *
     * @param refused how many were answered by something else than the page
     */
    record Result(double perSecond, double p50, double p99, int refused) {

        String text() {
            return Figures.number(perSecond) + "/s, p50 " + Figures.number(p50) + " ms, p99 " + Figures.number(p99) + " ms"
                    + (refused == 0 ? "" : ", " + refused + " refused");
        }
    }

    /** Something else than the page was answered. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }

    /** What one client does, again and again. */
    interface Work {
        void once(int number) throws Exception;
    }

    private Clients() {}

    /** @param works one for each client */
    static Result run(int requests, Work... works) throws Exception {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            long start = System.nanoTime();
            var running = Arrays.stream(works)
                    .map(work -> threads.submit((Callable<Void>) () -> {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            long began = System.nanoTime();
                            try {
                                work.once(i);
                            } catch (Refused answer) {
                                refused.incrementAndGet();
                            }
                            nanos[i] = System.nanoTime() - began;
                        }
                        return null;
                    }))
                    .toList();
            for (Future<Void> each : running) {
                each.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new Result(requests / seconds, nanos[requests / 2] / 1e6, nanos[requests * 99 / 100] / 1e6, refused.get());
        }
    }
}
