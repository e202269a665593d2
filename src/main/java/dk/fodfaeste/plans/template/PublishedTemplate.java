package dk.fodfaeste.plans.template;

import java.util.Map;
import java.util.UUID;

/** A published template as a starting plan needs it: its definition, and the identifiers of its steps by key. */
public record PublishedTemplate(UUID id, TemplateFile file, Map<String, UUID> steps) {

    /** The template with its steps. */
    public static PublishedTemplate of(Template template, Map<String, UUID> steps) {
        return new PublishedTemplate(
                template.id(), TemplateReader.readPublished(template.definition()), Map.copyOf(steps));
    }
}
