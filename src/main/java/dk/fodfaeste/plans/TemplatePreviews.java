package dk.fodfaeste.plans;

import dk.fodfaeste.access.Calendars;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.plans.model.Dating;
import dk.fodfaeste.plans.model.ExampleFamily;
import dk.fodfaeste.plans.model.TemplateFile;
import dk.fodfaeste.plans.model.TemplatePreview;
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
