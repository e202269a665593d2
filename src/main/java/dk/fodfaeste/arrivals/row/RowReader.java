package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.Excerpt;
import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.arrivals.table.Table;
import dk.fodfaeste.arrivals.value.DateText;
import dk.fodfaeste.arrivals.value.DateText.Precision;
import dk.fodfaeste.arrivals.value.LanguageText;
import dk.fodfaeste.arrivals.value.Parsed;
import dk.fodfaeste.arrivals.value.PersonNumberText;
import dk.fodfaeste.arrivals.value.PhoneText;
import dk.fodfaeste.arrivals.value.TimeText;
import dk.fodfaeste.arrivals.value.WordList;
import dk.fodfaeste.kernel.reference.Nationalities;
import dk.fodfaeste.kernel.reference.Nationality;
import dk.fodfaeste.kernel.text.CleanText;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads one row and holds it against the day of reading; knows nothing of other rows. */
public final class RowReader {

    private final RowDraft draft;
    private final CellReader cells;
    private final Plausible plausible;

    private RowReader(RowDraft draft, LocalDate today) {
        this.draft = draft;
        this.cells = new CellReader(draft);
        this.plausible = new Plausible(draft, today);
    }

    /** Reads a row; all its faults are in the draft. */
    public static RowDraft read(Headings headings, Table.Row row, boolean delimited, LocalDate today) {
        var draft = new RowDraft(headings, row);
        var width = headings.row().cells().size();
        if (delimited && row.cells().size() > width) {
            draft.refuse(Headings.letter(width), Excerpt.of(row.cell(width).text()), "too-many-cells");
        } else {
            new RowReader(draft, today).read();
        }
        return draft;
    }

    private void read() {
        draft.householdNo = cells.text(Column.HOUSEHOLD_NO);
        if (draft.text(Column.HOUSEHOLD_NO).isEmpty()) {
            draft.refuse(Column.HOUSEHOLD_NO, "required");
        }
        draft.relation =
                cells.value(Column.RELATION, text -> Parsed.of(WordList.RELATIONS.find(text), "relation.unknown"));
        readNames();
        draft.gender = cells.value(Column.GENDER, text -> Parsed.of(WordList.GENDERS.find(text), "gender.unknown"));
        draft.cpr = cells.value(Column.CPR, PersonNumberText::cpr);
        draft.foreignerNo = cells.value(Column.FOREIGNER_NO, PersonNumberText::foreignerNo);
        readBirthDate();
        draft.nationality = cells.value(
                Column.NATIONALITY,
                text -> Parsed.of(Nationalities.find(text).map(Nationality::code), "nationality.unknown"));
        draft.spoken = cells.value(Column.LANGUAGE, LanguageText::read);
        draft.interpreter =
                cells.value(Column.INTERPRETER, text -> Parsed.of(WordList.YES_NO.find(text), "interpreter.unknown"));
        draft.asylumCentre = cells.value(
                Column.ASYLUM_CENTRE, text -> WordList.isNotTold(text) ? Parsed.fault("required") : Parsed.value(text));
        draft.permitDate = plausible.paper(Column.PERMIT_DATE, exactDate(Column.PERMIT_DATE));
        draft.decisionDate = plausible.paper(Column.DECISION_DATE, exactDate(Column.DECISION_DATE));
        readExpectedArrival();
        draft.kind = cells.value(Column.KIND, text -> Parsed.of(WordList.KINDS.find(text), "kind.unknown"));
        draft.phone = cells.value(Column.PHONE, PhoneText::read);
        draft.remarks = cells.text(Column.REMARKS);
    }

    private void readNames() {
        var firstNames = name(Column.FIRST_NAMES);
        draft.firstNames = firstNames == null ? "" : firstNames;
        draft.lastName = name(Column.LAST_NAME);
        if (draft.text(Column.FIRST_NAMES).isEmpty()
                && draft.text(Column.LAST_NAME).isEmpty()) {
            draft.refuse(
                    draft.cell(Column.FIRST_NAMES) == null ? Column.LAST_NAME : Column.FIRST_NAMES, "name-missing");
        }
    }

    private @Nullable String name(Column column) {
        var text = cells.text(column);
        if (text != null && !CleanText.hasLetter(text)) {
            draft.refuse(column, "name-without-letter");
            return null;
        }
        return text;
    }

    private void readBirthDate() {
        var written = cells.date(Column.BIRTH_DATE);
        var registered = draft.cpr == null ? null : draft.cpr.birthDate().orElse(null);
        if (registered != null && !plausible.isBirthDate(registered)) {
            draft.refuse(Column.CPR, "cpr.implausible-date", Plausible.show(registered));
        } else if (written == null) {
            draft.birthDate = registered;
        } else if (registered == null) {
            draft.birthDate = plausible.birth(Column.BIRTH_DATE, written.date());
            draft.birthEstimated = written.estimated();
        } else if (agree(written, registered)) {
            draft.birthDate = registered;
            draft.birthEstimated = written.estimated();
        } else {
            draft.refuse(
                    Column.BIRTH_DATE,
                    "cpr.birth-conflict",
                    Plausible.show(written.date()),
                    Plausible.show(registered));
        }
    }

    /** A year or a month that somebody estimated agrees with every day in it. */
    private static boolean agree(DateText.Written written, LocalDate registered) {
        var date = written.date();
        return date.getYear() == registered.getYear()
                && (written.precision() == Precision.YEAR || date.getMonth() == registered.getMonth())
                && (written.precision() != Precision.DAY || date.equals(registered));
    }

    private void readExpectedArrival() {
        var split = TimeText.split(draft.text(Column.EXPECTED_ARRIVAL));
        var written = cells.value(
                Column.EXPECTED_ARRIVAL,
                text -> cells.exactDate(
                        Column.EXPECTED_ARRIVAL, TimeText.split(text).date()));
        draft.expectedDate = written == null ? null : plausible.arrival(Column.EXPECTED_ARRIVAL, written.date());
        var besideDate = written == null || split.time() == null ? null : timeBesideDate(split.time());
        var own = cells.value(Column.EXPECTED_TIME, text -> cells.time(Column.EXPECTED_TIME, text));
        if (besideDate != null && own != null && !besideDate.equals(own)) {
            draft.refuse(Column.EXPECTED_TIME, "time.conflict", besideDate.toString());
        }
        draft.expectedTime = own == null ? besideDate : own;
    }

    private @Nullable LocalTime timeBesideDate(String text) {
        return switch (TimeText.read(text)) {
            case Parsed.Value<LocalTime>(var time) -> time;
            case Parsed.Fault<LocalTime>(var reason, var args) -> {
                draft.refuse(Column.EXPECTED_ARRIVAL, reason, args.toArray());
                yield null;
            }
        };
    }

    private @Nullable LocalDate exactDate(Column column) {
        var written = cells.value(
                column, text -> cells.exactDate(column, TimeText.split(text).date()));
        return written == null ? null : written.date();
    }
}
