package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worklist as a workbook: the same filter, all its rows up to a limit. */
@Controller
class SheetController {

    /** Own choice: what one person can still work with; a longer list is narrowed first. */
    private static final int MOST = 5_000;

    private final Worklist worklist;

    SheetController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping(PlanAddresses.TASK_SHEET)
    @Requires(PlanAction.TASK_EXPORT)
    ResponseEntity<byte[]> sheet(Call call, @RequestParam Map<String, String> query) {
        Page page = call.page();
        TaskFilter filter = ListAddress.read(query);
        List<TaskRow> rows = call.read(tx -> worklist.page(tx, filter, null, MOST)).stream()
                .map(task -> new TaskRow(page, task))
                .toList();
        return Sheet.<TaskRow>named(page.t("plans.list.sheet"))
                .column(page.t("plans.list.task"), TaskRow::title)
                .column(page.t("plans.list.family"), row -> row.task().subject().name())
                .column(page.t("plans.list.case"), row -> row.task().subject().number())
                .column(page.t("plans.list.person"), row -> row.task().person())
                .column(page.t("plans.list.function"), TaskRow::function)
                .column(page.t("plans.list.unit"), row -> row.task().unitName())
                .column(page.t("plans.task.assignee"), row -> row.task().assigneeName())
                .column(
                        page.t("plans.list.not-before"),
                        row -> dayOrMoment(row.task().notBefore()))
                .column(page.t("plans.list.due"), row -> dayOrMoment(row.task().dueBy()))
                .column(page.t("plans.list.state"), row -> row.state().text())
                .column(page.t("plans.list.waiting-for"), row -> row.task().waitingFor())
                .column(page.t("plans.list.follow-up"), row -> row.task().followUp())
                .with(rows);
    }

    /** What only has a day opens at its beginning and is due at its end: it is a day there too. */
    private static @Nullable Object dayOrMoment(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        LocalDateTime there = LocalDateTime.ofInstant(instant, Dates.ZONE);
        return List.of(LocalTime.MIDNIGHT, DanishTime.END_OF_DAY).contains(there.toLocalTime())
                ? there.toLocalDate()
                : instant;
    }
}
