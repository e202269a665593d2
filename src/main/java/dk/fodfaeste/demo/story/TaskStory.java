package dk.fodfaeste.demo.story;

import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.demo.telling.OfficeHours;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of one task: the dice decide once, and the present window says when. */
final class TaskStory {

    /** How it goes. Three of four tasks are done in time; the shares below are an invented municipality's. */
    private enum Fate {
        IN_TIME(76),
        LATE(9),
        FORGOTTEN(2),
        WAITING(6),
        REDATED(4),
        HANDED_OVER(3);

        private final int percent;

        Fate(int percent) {
            this.percent = percent;
        }

        boolean needsFreeHand() {
            return this == REDATED || this == HANDED_OVER;
        }

        static Fate thrown(Dice dice) {
            int left = dice.between(0, 99);
            for (Fate fate : values()) {
                left -= fate.percent;
                if (left < 0) {
                    return fate;
                }
            }
            throw new IllegalStateException("the shares do not make a hundred");
        }
    }

    /** What is done with the task next. */
    sealed interface Step {
        Instant at();

        record Complete(Instant at) implements Step {}

        record Await(Instant at) implements Step {}

        record Redate(Instant at, LocalDate day) implements Step {}

        record HandOver(Instant at) implements Step {}
    }

    private static final double SHARES = 1000;

    private final Fate fate;
    /** Where in its window the task is done. */
    private final double share;
    /** How many working days somebody lets pass. */
    private final int pause;

    private boolean turned;
    private boolean left;
    private int plans;

    TaskStory(Dice dice) {
        fate = Fate.thrown(dice);
        share = dice.between(20, 980) / SHARES;
        pause = fate == Fate.FORGOTTEN ? dice.between(8, 20) : dice.between(1, 6);
    }

    /** The turn that its fate holds has come; from here on the task is simply done. */
    void turn() {
        turned = true;
    }

    /** Nothing more is done with it. */
    void leave() {
        left = true;
    }

    /** The number of a new plan for this task: a step of an older one is not taken. */
    int plan() {
        return ++plans;
    }

    boolean isPlan(int number) {
        return plans == number;
    }

    /**
     * The next step after this moment.
     *
     * @param freeHand whether whoever has the task may change its date and hand it over
     */
    @Nullable
    Step next(Task task, Instant now, boolean freeHand, OfficeHours office) {
        Instant due = task.dueBy();
        if (left || due == null || !task.status().isActive()) {
            return null;
        }
        if (task.status() == TaskStatus.WAITING) {
            return new Step.Complete(office.later(Objects.requireNonNull(task.waitingSince()), pause, share));
        }
        Instant from = task.notBefore() == null || task.notBefore().isBefore(now) ? now : task.notBefore();
        if (!from.isBefore(due)) {
            return new Step.Complete(office.later(from, 1 + pause / 2, share));
        }
        Instant inTime = office.between(from, due, share);
        return switch (turned || (fate.needsFreeHand() && !freeHand) ? Fate.IN_TIME : fate) {
            case IN_TIME -> new Step.Complete(inTime);
            case LATE, FORGOTTEN -> new Step.Complete(office.later(due, pause, share));
            case WAITING -> new Step.Await(inTime);
            case REDATED -> new Step.Redate(inTime, Dates.day(due).plusDays(3 + pause));
            case HANDED_OVER -> new Step.HandOver(office.between(from, due, share / 2));
        };
    }
}
