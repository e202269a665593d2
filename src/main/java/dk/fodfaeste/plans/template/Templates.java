package dk.fodfaeste.plans.template;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The municipality's plan templates. A published one never changes: a change is a new version. */
@Service
public class Templates {

    /** More versions than a municipality publishes in a decade. */
    private static final int MOST_VERSIONS = 500;

    private final TemplateStore store;
    private final TemplateVersionStore versions;
    private final Directory directory;

    /** What a template must keep to beside its own format. */
    public interface Requirement {

        /** @throws Problem if it does not */
        void require(Tx tx, TemplateFile file);
    }

    private final ObjectProvider<Requirement> requirements;

    Templates(
            TemplateStore store,
            TemplateVersionStore versions,
            Directory directory,
            ObjectProvider<Requirement> requirements) {
        this.requirements = requirements;
        this.store = store;
        this.versions = versions;
        this.directory = directory;
    }

    /**
     * Publishes a template, or a new version of one with the same key. Families stay on the version they began with.
     *
     * @return the published version; the present one where nothing has changed
     * @throws Problem if the YAML cannot be used
     */
    public Template publish(WriteTx tx, String yaml) {
        TemplateFile file = TemplateReader.read(
                yaml, directory.functions(tx).stream().map(WorkFunction::key).collect(Collectors.toSet()));
        requirements.forEach(each -> each.require(tx, file));
        Template before = store.current(file.key());
        if (before != null && before.definition().equals(yaml)) {
            return before;
        }
        if (before != null) {
            store.retire(before.id(), tx.now());
        }
        int version = versions.latest(file.key()) + 1;
        Template template = new Template(Ids.next(), file.key(), version, file.name(), yaml, tx.now());
        store.insert(template, file, tx.caller().account());
        return template;
    }

    /** The versions that start for new families, by Danish name. */
    public List<Template> current(Tx tx) {
        return store.current();
    }

    /**
     * One version.
     *
     * @throws Problem if there is none
     */
    public Template get(Tx tx, UUID id) {
        Template found = store.find(id);
        if (found == null) {
            throw Problem.notFound("plans.template.unknown");
        }
        return found;
    }

    /** All versions of all templates, by key, the newest of each first. */
    public List<TemplateVersion> versions(Tx tx) {
        return versions.all(MOST_VERSIONS);
    }

    /** The versions of one template, the newest first; none where there is no such template. */
    public List<TemplateVersion> versions(Tx tx, String key) {
        return versions.of(key, MOST_VERSIONS);
    }

    /**
     * From now on the version starts for nobody; families who have a plan by it keep it.
     *
     * @throws Problem if there is none, or it is retired already
     */
    public Template retire(WriteTx tx, UUID id) {
        Template template = get(tx, id);
        Template current = store.current(template.key());
        if (current == null || !current.id().equals(id)) {
            throw Problem.conflict("plans.template.retired");
        }
        store.retire(id, tx.now());
        return template;
    }

    /**
     * A version that was retired starts for new families again.
     *
     * @throws Problem (conflict) if another version does
     */
    public Template resume(WriteTx tx, UUID id) {
        Template template = get(tx, id);
        if (store.current(template.key()) != null) {
            throw Problem.conflict("plans.template.current");
        }
        versions.resume(id);
        return template;
    }
}
