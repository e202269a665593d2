package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.told.ToldDays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Days that only families have are never told of what is none: a plan about it must not count from them. */
@Component
class SubjectTemplates implements Templates.Requirement {

    private final ToldDays days;

    SubjectTemplates(ToldDays days) {
        this.days = days;
    }

    @Override
    public void require(Tx tx, TemplateFile file) {
        if (file.about().isOfFamily()) {
            return;
        }
        for (Step step : file.steps()) {
            Stream.of(step.timing(), step.until())
                    .filter(Objects::nonNull)
                    .map(timing -> Timing.parse(timing).anchor())
                    .filter(days::comesByItself)
                    .findFirst()
                    .ifPresent(anchor -> {
                        throw Problem.invalid("plans.template.subject.anchor", step.key(), anchor);
                    });
        }
    }
}
