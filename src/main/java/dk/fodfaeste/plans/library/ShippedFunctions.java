package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The functions that the product suggests, each with a unit. What a municipality has already stays as it is. */
@Component
class ShippedFunctions {

    private record Shipped(String key, String da, String en, Bilingual unit) {}

    private final Directory directory;
    private final List<Shipped> shipped;

    ShippedFunctions(Directory directory) {
        this.directory = directory;
        this.shipped = new YAMLMapper().readValue(ShippedText.of("classpath:functions.yaml"), new TypeReference<>() {});
    }

    /** Adds those whose key is wanted. */
    public void add(WriteTx tx, Predicate<String> wanted) {
        for (Shipped function : shipped) {
            if (wanted.test(function.key())) {
                directory.addFunction(
                        tx,
                        function.key(),
                        new Bilingual(function.da(), function.en()),
                        directory.addUnit(tx, function.unit().da()));
            }
        }
    }
}
