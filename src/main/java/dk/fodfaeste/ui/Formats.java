package dk.fodfaeste.ui;

import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.text.Words;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Dates, clocks and numbers in the caller's language, seen from one "now", which stays the same for a whole page. */
public final class Formats {

    private final Words words;
    private final Dates dates;
    private final Instant now;

    public Formats(Words words, Instant now) {
        this.words = words;
        this.dates = words.dates();
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** Today in Copenhagen. */
    public LocalDate today() {
        return Dates.day(now);
    }

    /** "3. marts 2026". */
    public String date(LocalDate day) {
        return dates.date(day);
    }

    public String date(Instant instant) {
        return dates.date(instant);
    }

    /** "man 2/3"; with the year where it is not this one. */
    public String shortDate(LocalDate day) {
        var brief = dates.shortDate(day);
        return day.getYear() == today().getYear() ? brief : brief + " " + day.getYear();
    }

    public String shortDate(Instant instant) {
        return shortDate(Dates.day(instant));
    }

    /** "mandag". */
    public String weekday(LocalDate day) {
        return dates.weekday(day);
    }

    /** "kl. 10.00". */
    public String time(Instant instant) {
        return dates.time(instant);
    }

    public String time(LocalTime clock) {
        return dates.time(clock);
    }

    /** "3. marts 2026 kl. 10.00". */
    public String dateTime(Instant instant) {
        return dates.dateTime(instant);
    }

    /** "man 2/3 kl. 10.00"; "i dag kl. 10.00", "i morgen kl. 10.00", "i går kl. 10.00". */
    public String shortDateTime(Instant instant) {
        var day = Dates.day(instant);
        return switch (Math.clamp(ChronoUnit.DAYS.between(today(), day), -2, 2)) {
            case -1 -> words.t("ui.time.yesterday-at", instantTime(instant));
            case 0 -> words.t("ui.time.today-at", instantTime(instant));
            case 1 -> words.t("ui.time.tomorrow-at", instantTime(instant));
            default -> shortDate(day) + " " + words.t("ui.time.at", instantTime(instant));
        };
    }

    /** When something can begin: "i dag kl. 15.00", else "2/12"; with the year where it is not this one. */
    public String opening(Instant instant) {
        var day = Dates.day(instant);
        if (day.equals(today())) {
            return shortDateTime(instant);
        }
        var brief = dates.dayAndMonth(day);
        return day.getYear() == today().getYear() ? brief : brief + " " + day.getYear();
    }

    /** "uge 11". */
    public String week(LocalDate day) {
        return words.t("ui.time.week", Integer.toString(dates.week(day)));
    }

    /**
     * How far it is to a moment by which something is due: "12 minutter tilbage", "19 timer tilbage" (up to 48), "3 dage
     * tilbage"; "19 timer overskredet", "2 dage overskredet".
     */
    public String due(Instant dueBy) {
        var left = Duration.between(now, dueBy);
        return words.t(left.isNegative() ? "ui.time.overdue" : "ui.time.left", amount(left.abs()));
    }

    /** The same for a day, which is over when the day is: "i dag", "i morgen", "3 dage tilbage", "2 dage overskredet". */
    public String due(LocalDate dueBy) {
        long days = ChronoUnit.DAYS.between(today(), dueBy);
        if (days == 0) {
            return words.t("ui.time.today");
        }
        if (days == 1) {
            return words.t("ui.time.tomorrow");
        }
        return words.t(days < 0 ? "ui.time.overdue" : "ui.time.left", words.t("ui.time.days", Math.abs(days)));
    }

    /** How far it is from or to a moment: "for 5 minutter siden", "om 19 timer". */
    public String relative(Instant instant) {
        var distance = Duration.between(now, instant);
        if (distance.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return words.t("ui.time.now");
        }
        return words.t(distance.isNegative() ? "ui.time.ago" : "ui.time.in", amount(distance.abs()));
    }

    /** "19 timer", "3 dage": minutes below an hour, hours up to 48, then days. */
    public String amount(Duration length) {
        if (length.toMinutes() < 60) {
            return words.t("ui.time.minutes", length.toMinutes());
        }
        if (length.toHours() < 48) {
            return words.t("ui.time.hours", length.toHours());
        }
        return words.t("ui.time.days", length.toDays());
    }

    /** "1.234". */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(words.language().locale()).format(number);
    }

    /** "3,5", with at most {@code decimals} decimals. */
    public String number(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** "42 %". */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(words.language().locale()).format(share);
    }

    private String instantTime(Instant instant) {
        return dates.time(instant);
    }
}
