package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import org.jspecify.annotations.Nullable;

/**
 * A template that the product ships: a way of working that a source describes, to begin from.
 *
 * @param file    what it says
 * @param yaml    the same as the text that is published
 * @param earlier whether what the municipality uses is an earlier edition of it, letter for letter
 * @param current the version of the municipality's own template with this key that starts for new families, if one does
 */
public record Preset(
        TemplateFile file, String yaml, @Nullable Template current, boolean earlier) {

    public String key() {
        return file.key();
    }

    /** Whether the municipality has made its copy its own. */
    public boolean changed() {
        return current != null && !earlier && !current.definition().equals(yaml);
    }
}
