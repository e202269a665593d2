package dk.fodfaeste.plans.preview;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.settings.Calendars;
import org.springframework.stereotype.Service;

/** Shows what dates a template gives, counted by the municipality's own calendar. */
@Service
public class TemplatePreviews {

    private final Calendars calendars;
    private final Texts texts;

    TemplatePreviews(Calendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    /** The dates for this family. */
    public TemplatePreview of(Tx tx, TemplateFile file, ExampleFamily family) {
        return TemplatePreview.of(file, family, new Dating(calendars.calendar(tx), texts));
    }
}
