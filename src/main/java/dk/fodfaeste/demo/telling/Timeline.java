package dk.fodfaeste.demo.telling;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is yet to happen in a story. Each thing happens with the clock at its moment, and may bring about others. */
public final class Timeline {

    private record Happening(Instant at, long number, Runnable what) {}

    // Of two things at the same moment the one that was planned first happens first: the story can be repeated.
    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::number));

    private final StoryClock clock;
    private long planned;

    public Timeline(StoryClock clock) {
        this.clock = clock;
    }

    public void at(Instant moment, Runnable what) {
        queue.add(new Happening(moment, planned++, what));
    }

    /** Lets everything happen, the earliest first. */
    public void run() {
        for (Happening next = queue.poll(); next != null; next = queue.poll()) {
            clock.set(next.at());
            next.what().run();
        }
    }
}
