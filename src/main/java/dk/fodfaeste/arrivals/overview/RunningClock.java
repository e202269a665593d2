package dk.fodfaeste.arrivals.overview;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.plans.Task;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A household whose window of hours runs since it arrived.
 *
 * @param tasks what is still to do within the window, the first to end first
 */
public record RunningClock(List<Task> tasks, Instant arrivedAt, Instant notBefore, Instant dueBy) {

    public RunningClock {
        tasks = List.copyOf(tasks);
    }

    public Task first() {
        return tasks.getFirst();
    }

    static RunningClock of(List<Task> tasks, Arrival arrival) {
        Task first = tasks.getFirst();
        return new RunningClock(
                tasks,
                Objects.requireNonNull(arrival.arrivedAt()),
                Objects.requireNonNull(first.notBefore()),
                Objects.requireNonNull(first.dueBy()));
    }
}
