package dk.fodfaeste.plans.preview;

import com.fasterxml.jackson.annotation.JsonCreator;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Inputs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timing with what it is to be counted from.
 *
 * @param timing     see docs/time.md
 * @param anchors    name to day ({@code 2026-03-03}) or moment ({@code 2026-03-03T10:00}, Danish time unless it has an offset)
 * @param closedDays the days on which the municipality is closed; {@code null} for those that it has registered
 */
record TimingQuestion(
        @Nullable String timing,
        @Nullable Map<String, String> anchors,
        @Nullable List<ClosedDay> closedDays) {

    private static final int LONGEST = 300;
    private static final int MOST_CLOSED_DAYS = 400;
    private static final DateTimeFormatter ANCHOR = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]")
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    /** A closed day with its name; a date alone will do. */
    record ClosedDay(@Nullable String date, @Nullable String name) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        ClosedDay {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ClosedDay(String date) {
            this(date, null);
        }
    }

    /** @throws Problem that says where the text is no timing, and what was expected there */
    Timing parsed() {
        String text = Inputs.required("timing", timing);
        if (text.length() > LONGEST) {
            throw Problem.inField("timing", "plans.preview.long", LONGEST);
        }
        try {
            return Timing.parse(text);
        } catch (TimingSyntaxException wrong) {
            throw Problem.inField("timing", wrong.key(), wrong.args().toArray()).causedBy(wrong);
        }
    }

    /** @throws Problem if the anchor that the timing needs is missing or is neither a day nor a moment */
    Anchor anchor(Timing parsed) {
        String name = parsed.anchor();
        String text = Inputs.required("anchors", anchors).get(name);
        if (text == null) {
            throw Problem.inField("anchors." + name, "plans.preview.anchor.missing", name);
        }
        try {
            return switch (read(text)) {
                case OffsetDateTime moment -> Anchor.at(name, moment.atZoneSameInstant(Dates.ZONE));
                case LocalDateTime moment -> new Anchor(name, moment.toLocalDate(), moment.toLocalTime());
                case TemporalAccessor day -> Anchor.on(name, LocalDate.from(day));
            };
        } catch (DateTimeException | IllegalArgumentException none) {
            throw Problem.inField("anchors." + name, "plans.preview.anchor").causedBy(none);
        }
    }

    /** The closed days by date; {@code null} if none were sent. */
    @Nullable
    Map<LocalDate, String> closed() {
        if (closedDays == null) {
            return null;
        }
        if (closedDays.size() > MOST_CLOSED_DAYS) {
            throw Problem.inField("closedDays", "plans.preview.closed-days", MOST_CLOSED_DAYS);
        }
        Map<LocalDate, String> closed = new HashMap<>();
        for (int i = 0; i < closedDays.size(); i++) {
            String field = "closedDays." + i;
            ClosedDay day = Inputs.required(field, closedDays.get(i));
            LocalDate date = ApiDates.date(field, day.date());
            closed.put(date, day.name() == null || day.name().isBlank() ? date.toString() : day.name());
        }
        return closed;
    }

    private static TemporalAccessor read(String text) {
        return ANCHOR.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    }
}
