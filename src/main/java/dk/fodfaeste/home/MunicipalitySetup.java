package dk.fodfaeste.home;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Directory;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Municipalities;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Opens a municipality with what the product ships: suggested units, the list of functions, and the plan templates. All
 * of it is the municipality's own from then on.
 */
@Service
public class MunicipalitySetup {

    private static final String FUNCTIONS = "classpath:functions.yaml";
    private static final String TEMPLATES = "classpath:templates/*.yaml";

    private record ShippedFunction(String key, String da, String en, Bilingual unit) {}

    private final Municipalities municipalities;
    private final Directory directory;
    private final Templates templates;
    private final Gate gate;

    MunicipalitySetup(Municipalities municipalities, Directory directory, Templates templates, Gate gate) {
        this.municipalities = municipalities;
        this.directory = directory;
        this.templates = templates;
        this.gate = gate;
    }

    /** Opens the municipality; done once more it changes nothing that the municipality has made its own. */
    public void open(short code, String name, boolean testData) {
        municipalities.open(code, name, testData);
        gate.run(Caller.system(code), Action.MUNICIPALITY_SET_UP, this::fill);
    }

    private void fill(WriteTx tx) {
        for (ShippedFunction function : functions()) {
            directory.addFunction(
                    tx,
                    function.key(),
                    new Bilingual(function.da(), function.en()),
                    directory.addUnit(tx, function.unit().da()));
        }
        shippedTemplates().forEach(yaml -> templates.publish(tx, yaml));
    }

    private static List<ShippedFunction> functions() {
        Resource file = new PathMatchingResourcePatternResolver().getResource(FUNCTIONS);
        return new YAMLMapper().readValue(text(file), new TypeReference<>() {});
    }

    /** The texts of the templates that the product ships, by file name. */
    public static List<String> shippedTemplates() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(TEMPLATES))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(MunicipalitySetup::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
