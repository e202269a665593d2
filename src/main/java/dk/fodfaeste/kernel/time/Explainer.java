package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.Phrases;
import dk.fodfaeste.kernel.calendar.Side;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Writes why a window is as it is, in both languages: rule, result, steps, warnings. */
record Explainer(Timing form, Anchor anchor, Draft draft, List<Note> notes, List<Note> warnings) {

    Explanation explanation() {
        return new Explanation(
                sentences(Phrases.in(Locale.of("da"))), sentences(Phrases.in(Locale.ENGLISH)), !warnings.isEmpty());
    }

    private String sentences(Phrases phrases) {
        var rule = capitalised(Wording.in(phrases, asCounted()).describe(form));
        var result = result(phrases);
        var steps =
                String.join("; ", notes.stream().map(note -> note.in(phrases)).toList());
        var text = steps.isEmpty()
                ? phrases.say("time.explain.sentence", rule, result)
                : phrases.say("time.explain.sentence.notes", rule, result, steps);
        for (var warning : warnings) {
            text = phrases.say("time.explain.warning", text, warning.in(phrases));
        }
        return text;
    }

    /** The anchor without its hour where only its day was counted from. */
    private Anchor asCounted() {
        var fromTheHour = switch (form) {
            case Timing.At _ -> true;
            case Timing.Within(var span, var side, var _) -> span.inHours() || side == Side.AFTER;
            case Timing.Offset(var span, var _, var _) -> span.inHours();
            case Timing.Between(var _, var to, var _, var _) -> to.inHours();
            case Timing.AtLeast(var span, var _) -> span.inHours();
            case Timing.Every(var span, var _) -> span.inHours();
            default -> false;
        };
        return fromTheHour ? anchor : Anchor.on(anchor.name(), anchor.date());
    }

    private String result(Phrases phrases) {
        var from = draft.from();
        var due = readable(draft.to(), DanishTime.END_OF_DAY);
        if (from == null) {
            return phrases.say("time.result.latest", due);
        }
        if (!draft.isOneDay()) {
            return phrases.say("time.result.range", readable(from, LocalTime.MIDNIGHT), due);
        }
        var opens = from.toLocalTime();
        var closes = draft.to().toLocalTime();
        var opensLater = !opens.equals(LocalTime.MIDNIGHT);
        if (closes.equals(DanishTime.END_OF_DAY)) {
            return phrases.say(opensLater ? "time.result.day-from" : "time.result.day", draft.lastDay(), opens);
        }
        return opensLater
                ? phrases.say("time.result.day-hours", draft.lastDay(), opens, closes)
                : phrases.say("time.result.day-until", draft.lastDay(), closes);
    }

    /** The date alone where the hour is only the beginning or the end of the day. */
    private static Object readable(ZonedDateTime moment, LocalTime edgeOfDay) {
        return moment.toLocalTime().equals(edgeOfDay) ? moment.toLocalDate() : moment;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
