package dk.fodfaeste.agreements;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of agreement as it stands in YAML: docs/agreements.md describes every field.
 *
 * @param subject   whom a grant is for; none where it is an agreement between organisations
 * @param approval  who must have said yes before it holds
 * @param voluntary either side can withdraw on any day
 * @param document  it needs one
 * @param longest   how long it can last
 * @param openEnded it may have no last day
 * @param endsSoon  how long before its end it is said to end soon
 * @param meeting   the rhythm in which its parties meet
 * @param age       of the person on the first day: {@code 6-24}
 * @param childAged a child that the household must have on the first day
 * @param asks      what a person answers with yes before it is granted
 */
public record Kind(
        String key,
        Bilingual name,
        Bilingual summary,
        Source source,
        @Nullable Subject subject,
        @Nullable Approval approval,
        @Nullable Boolean voluntary,
        @Nullable Boolean document,
        @Nullable String longest,
        @JsonProperty("open-ended") @Nullable Boolean openEnded,
        @Nullable Bilingual start,
        @JsonProperty("ends-soon") @Nullable String endsSoon,
        @Nullable String meeting,
        @Nullable String sensitivity,
        @Nullable Refund refund,
        @Nullable String age,
        @JsonProperty("child-aged") @Nullable String childAged,
        @Nullable Bilingual asks,
        @Nullable List<Bilingual> milestones,
        @Nullable Renegotiate renegotiate,
        @Nullable List<Counter> counters) {

    /** Whom a grant is for. */
    public enum Subject {
        HOUSEHOLD,
        PERSON
    }

    /** Who must have said yes. */
    public enum Approval {
        BOTH,
        US,
        NONE
    }

    /** Over what a ceiling holds. */
    public enum Period {
        WHOLE,
        MONTH
    }

    /** Where the practice comes from. */
    public record Source(@JsonProperty("case") String caseId, String da, String en) {

        public Bilingual text() {
            return new Bilingual(da, en);
        }
    }

    /** How much of what is used comes back, under which code. */
    public record Refund(int percent, String da, String en) {

        public Bilingual code() {
            return new Bilingual(da, en);
        }
    }

    /** What is to be talked about anew once each party has so many. */
    public record Renegotiate(String counter, int each, String da, String en) {

        public Bilingual sentence() {
            return new Bilingual(da, en);
        }
    }

    /**
     * Something that is counted.
     *
     * @param ceiling   {@code null} where it is only counted
     * @param lasts     how long of the agreement it holds; as long as that where nothing is said
     * @param monthly   how much each month is meant to have; one with less is marked
     * @param first     is used before anything else, and before a grant is issued
     * @param eachParty each use is one party's
     * @param wayOut    what to do where there is none left
     */
    public record Counter(
            String key,
            Bilingual name,
            Unit unit,
            @Nullable BigDecimal ceiling,
            @Nullable Period period,
            @Nullable String lasts,
            @Nullable BigDecimal monthly,
            @Nullable Boolean first,
            @JsonProperty("each-party") @Nullable Boolean eachParty,
            @JsonProperty("way-out") @Nullable Bilingual wayOut) {

        public boolean perMonth() {
            return period == Period.MONTH;
        }

        public boolean isFirst() {
            return Boolean.TRUE.equals(first);
        }

        public boolean byParty() {
            return Boolean.TRUE.equals(eachParty);
        }

        /** In the smallest part of its unit; {@code null} for none. */
        public @Nullable Long ceilingParts() {
            return ceiling == null ? null : unit.parts(ceiling);
        }

        /** What a month is meant to have, in the smallest part of its unit. */
        public @Nullable Long monthlyParts() {
            return monthly == null ? null : unit.parts(monthly);
        }

        /** Its last day, where it has another than the agreement's. */
        public @Nullable LocalDate lastDay(LocalDate first) {
            return lasts == null
                    ? null
                    : Objects.requireNonNull(Length.parse(lasts)).lastDay(first);
        }
    }

    /** Between which ages, both included; open upwards where nothing stands behind the dash. */
    public record Ages(int from, int to) {

        private static final Pattern TEXT = Pattern.compile("\\d{1,3}-(\\d{1,3})?");

        /** {@code null} where the text is none. */
        public static @Nullable Ages parse(String text) {
            if (!TEXT.matcher(text).matches()) {
                return null;
            }
            String[] ends = text.split("-", 2);
            Ages ages = new Ages(Integer.parseInt(ends[0]), ends[1].isEmpty() ? 150 : Integer.parseInt(ends[1]));
            return ages.from <= ages.to ? ages : null;
        }

        public boolean holds(int age) {
            return from <= age && age <= to;
        }
    }

    /**
     * How long something lasts. {@code 1 year} ends the day before the same date: from 1 March to 29 February. {@code within 4
     * weeks} is until that day, it included: from 1 February to 1 March.
     */
    public record Length(int count, ChronoUnit unit, boolean within) {

        private static final Pattern TEXT = Pattern.compile("(within )?([1-9]\\d{0,2}) (day|week|month|year)s?");

        /** {@code null} where the text is no length. */
        public static @Nullable Length parse(String text) {
            Matcher length = TEXT.matcher(text.strip());
            return length.matches()
                    ? new Length(
                            Integer.parseInt(length.group(2)),
                            ChronoUnit.valueOf(length.group(3).toUpperCase(Locale.ROOT) + "S"),
                            length.group(1) != null)
                    : null;
        }

        /** The last day of what begins then. */
        public LocalDate lastDay(LocalDate first) {
            LocalDate next = first.plus(count, unit);
            return within ? next : next.minusDays(1);
        }
    }

    private static final Length USUAL_NOTICE = Objects.requireNonNull(Length.parse("within 60 days"));

    /** What is counted. */
    public List<Counter> counting() {
        return counters == null ? List.of() : counters;
    }

    /** The counter of this key, which there is. */
    public Counter counter(String which) {
        return counting().stream()
                .filter(each -> each.key().equals(which))
                .findFirst()
                .orElseThrow();
    }

    public boolean isGrant() {
        return subject != null;
    }

    /** Who must have said yes: both where nothing else is said, and of a grant the municipality. */
    public Approval approving() {
        return approval != null ? approval : isGrant() ? Approval.US : Approval.BOTH;
    }

    public boolean isVoluntary() {
        return Boolean.TRUE.equals(voluntary);
    }

    public boolean needsDocument() {
        return Boolean.TRUE.equals(document);
    }

    public boolean mayStayOpen() {
        return Boolean.TRUE.equals(openEnded);
    }

    /** The last day that it can have; {@code null} where it can last as long as it likes. */
    public @Nullable LocalDate latestEnd(LocalDate first) {
        return longest == null
                ? null
                : Objects.requireNonNull(Length.parse(longest)).lastDay(first);
    }

    /** From which day it ends soon. */
    public LocalDate noticeFrom(LocalDate end) {
        Length notice = endsSoon == null ? USUAL_NOTICE : Objects.requireNonNull(Length.parse(endsSoon));
        return end.minus(notice.count(), notice.unit());
    }

    public @Nullable Sensitivity needs() {
        return sensitivity == null
                ? null
                : Sensitivity.valueOf(sensitivity.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
