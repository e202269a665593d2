package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.clock.ClockWords;
import dk.fodfaeste.plans.clock.Clocks;
import dk.fodfaeste.plans.preview.TemplatePreview.Dated;
import dk.fodfaeste.plans.preview.TemplatePreview.StepDates;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.ui.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template's steps are called and when they are due, in words, for an example family. */
final class StepWords {

    private final Page page;

    StepWords(Page page) {
        this.page = page;
    }

    /** When a family gets it; empty where every family does. */
    String conditions(Step step) {
        ConditionWords words = new ConditionWords(page);
        String when = words.of(step.when());
        if (step.forEach() == null) {
            return when;
        }
        String each = page.t(
                "plans.condition.each",
                words.range(String.valueOf(step.forEach().age())));
        return when.isEmpty() ? each : each + "; " + when;
    }

    /** The dates of its tasks, or why there are none. */
    String when(StepDates dates) {
        if (!dates.applies()) {
            return page.t("plans.example.not-this-family");
        }
        List<String> different = dates.tasks().stream()
                .map(task -> when(task.dates()))
                .distinct()
                .toList();
        if (different.isEmpty()) {
            return page.t("plans.example.unreadable");
        }
        String first = different.size() > 2
                ? different.getFirst() + " … " + different.getLast()
                : String.join(", ", different);
        return dates.tasks().size() == 1
                ? first
                : page.t("plans.example.times", dates.tasks().size(), first);
    }

    /** The arithmetic of the dates; empty where there are none. */
    String why(StepDates dates) {
        return dates.tasks().stream()
                .map(task -> task.dates().explanation().in(page.language()))
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /** A task's window. */
    String when(NewTask.Dates dates) {
        Instant due = dates.dueBy();
        if (due == null) {
            return page.t("plans.task.undated");
        }
        boolean dateOnly = due.atZone(Dates.ZONE).toLocalTime().equals(DanishTime.END_OF_DAY);
        String until = dateOnly ? page.f().shortDate(due) : page.f().shortDateTime(due);
        Instant from = dates.notBefore();
        if (from == null) {
            return page.t("plans.example.by", until);
        }
        if (Dates.day(from).equals(Dates.day(due))) {
            return until;
        }
        return page.t(
                "plans.example.span",
                dateOnly ? page.f().shortDate(from) : page.f().shortDateTime(from),
                until);
    }

    /** What a task is called; one for a person tells her age. */
    String title(Step step, Dated task) {
        String title = text(step.title(), step.key());
        return task.age() == null ? title : page.t("plans.example.person", title, task.age());
    }

    /** When it is due, and for whom at another time. */
    String timing(Step step) {
        String usual = timing(step.timing());
        List<Clocks.Alternative> others = step.allClocks().alternatives();
        return others.isEmpty() ? usual : page.t("plans.clock.all", usual, ClockWords.all(page.words(), others));
    }

    /** When it is due by the words of its template; as it was written where it cannot be read. */
    String timing(@Nullable String timing) {
        try {
            return timing == null
                    ? ""
                    : Timing.parse(timing).describe(page.language().locale());
        } catch (TimingSyntaxException unreadable) {
            return timing;
        }
    }

    /** The text in the reader's language, or something else where there is none. */
    String text(@Nullable Bilingual text, String otherwise) {
        if (text == null) {
            return otherwise;
        }
        String words = text.in(page.language());
        return words == null || words.isBlank() ? otherwise : words;
    }
}
