package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.plans.template.TemplateVersionStore;
import dk.fodfaeste.plans.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The templates that the product ships. A municipality takes one into use as a copy of its own. */
@Service
public class Presets {

    /** A new municipality begins with these two; of the others, each is one practice among several to choose from. */
    private static final Set<String> STARTING = Set.of("modtageplan-ringkoebing-skjern", "tidlig-screening-hedensted");

    private record Shipped(TemplateFile file, String yaml) {}

    private final Templates templates;
    private final TemplateStore store;
    private final TemplateVersionStore versions;
    private final Directory directory;
    private final ShippedFunctions functions;
    private final List<Shipped> shipped;
    private final PresetEditions editions = new PresetEditions();

    Presets(
            Templates templates,
            TemplateStore store,
            TemplateVersionStore versions,
            Directory directory,
            ShippedFunctions functions) {
        this.templates = templates;
        this.store = store;
        this.versions = versions;
        this.directory = directory;
        this.functions = functions;
        this.shipped = ShippedText.all("classpath:templates/*.yaml").stream()
                .map(yaml -> new Shipped(TemplateReader.readPublished(yaml), yaml))
                .toList();
    }

    /** All of them, by key, each with what the municipality has made of it. */
    public List<Preset> all(Tx tx) {
        Map<String, Template> current =
                store.current().stream().collect(Collectors.toMap(Template::key, Function.identity()));
        return shipped.stream()
                .map(each -> preset(each, current.get(each.file().key())))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none with this key
     */
    public Preset get(Tx tx, String key) {
        return preset(shipped(key), store.current(key));
    }

    /**
     * Publishes a preset as the municipality's own template; functions that it names and the municipality lacks are
     * added with the suggested unit. It starts for families that come from now on.
     *
     * @throws Problem (conflict) if the municipality has a template with this key, which this would replace
     */
    public Preset use(WriteTx tx, String key) {
        if (get(tx, key).current() != null) {
            throw Problem.conflict("plans.preset.used");
        }
        publish(tx, shipped(key));
        return get(tx, key);
    }

    /**
     * Takes it out of use again: it starts for nobody any more, and families who have a plan by it keep it.
     *
     * @throws Problem (conflict) if it is not in use, or the municipality has made it its own since
     */
    public Preset leave(WriteTx tx, String key) {
        Preset preset = get(tx, key);
        Template current = preset.current();
        if (current == null) {
            throw Problem.conflict("plans.preset.unused");
        }
        if (preset.changed()) {
            throw Problem.conflict("plans.preset.changed");
        }
        store.retire(current.id(), tx.now());
        return get(tx, key);
    }

    /**
     * Publishes the present edition in place of an earlier one that the municipality has left as it was: for families who
     * come from now on, and whom somebody moves to it.
     *
     * @throws Problem (conflict) if it is not in use, is the present edition already, or the municipality has made it its own
     */
    public Preset upgrade(WriteTx tx, String key) {
        Preset preset = get(tx, key);
        if (preset.current() == null) {
            throw Problem.conflict("plans.preset.unused");
        }
        if (!preset.earlier()) {
            throw Problem.conflict(preset.changed() ? "plans.preset.changed" : "plans.preset.newest");
        }
        publish(tx, shipped(key));
        return get(tx, key);
    }

    /** Publishes what a new municipality begins with; done once more it changes nothing that is the municipality's own. */
    public void begin(WriteTx tx) {
        functions.add(tx, key -> true);
        shipped.stream()
                .filter(each -> STARTING.contains(each.file().key()))
                .filter(each -> versions.latest(each.file().key()) == 0)
                .forEach(each -> publish(tx, each));
    }

    private void publish(WriteTx tx, Shipped preset) {
        Set<String> known =
                directory.functions(tx).stream().map(WorkFunction::key).collect(Collectors.toSet());
        Set<String> named = preset.file().steps().stream().map(Step::function).collect(Collectors.toSet());
        functions.add(tx, key -> named.contains(key) && !known.contains(key));
        templates.publish(tx, preset.yaml());
    }

    private Preset preset(Shipped shipped, @Nullable Template current) {
        return new Preset(
                shipped.file(),
                shipped.yaml(),
                current,
                editions.isEarlier(shipped.file().key(), shipped.yaml(), current));
    }

    private Shipped shipped(String key) {
        return shipped.stream()
                .filter(each -> each.file().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("plans.preset.unknown"));
    }
}
