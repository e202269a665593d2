package dk.fodfaeste.settings;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The municipality's own calendar: which days it is closed and how it has settled what the sources leave open. */
@Service
public class Calendars {

    private final Settings settings;
    private final SettingStore store;

    Calendars(Settings settings, SettingStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** The calendar to compute with; Danish public holidays are always in it. */
    public WorkingCalendar calendar(Tx tx) {
        SettingStore.Calendar kept = settings.settled(tx);
        return new WorkingCalendar(TimeSettingsText.read(kept.settings()), kept.closedDays());
    }

    /** The day is closed from now on; dates that stand already are not moved by it. */
    public void close(WriteTx tx, LocalDate day, String name) {
        store.close(day, name);
    }
}
