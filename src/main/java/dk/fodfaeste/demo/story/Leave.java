package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.absence.Absences.AbsenceInput;
import java.time.LocalDate;

/** Who is away today and soon, as the team leader wrote it down the evening before. */
final class Leave {

    private static final int AWAY = 2;
    private static final int IN_TWO_WEEKS = 14;
    private static final int A_WEEK = 4;

    private final Telling telling;

    Leave(Telling telling) {
        this.telling = telling;
    }

    void note() {
        LocalDate today = telling.today();
        LocalDate later = telling.calendar().openOnOrAfter(today.plusDays(IN_TWO_WEEKS));
        var workers = telling.staff().holding("integration-worker");
        away(workers.getLast(), workers.getFirst(), today, today.plusDays(AWAY));
        away(first("health"), first("family-consultant"), later, later.plusDays(A_WEEK));
    }

    private void away(Caller who, Caller cover, LocalDate from, LocalDate until) {
        telling.write(
                telling.staff().with(Role.TEAM_LEADER),
                PlanAction.ABSENCE_NOTE,
                tx -> telling.services()
                        .absences()
                        .note(tx, new AbsenceInput(who.account(), from, until, cover.account(), null)));
    }

    private Caller first(String function) {
        return telling.staff().holding(function).getFirst();
    }
}
