package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import org.jspecify.annotations.Nullable;

/**
 * A template that the product ships: a way of working that a source describes, to begin from.
 *
 * @param file    what it says
 * @param yaml    the same as the text that is published
 * @param current the version of the municipality's own template with this key that starts for new families, if one does
 */
public record Preset(
        TemplateFile file, String yaml, @Nullable Template current) {

    public String key() {
        return file.key();
    }

    /** Whether the municipality has made its copy its own. */
    public boolean changed() {
        return current != null && !current.definition().equals(yaml);
    }
}
