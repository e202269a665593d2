package dk.fodfaeste.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes identifiers: UUID version 7, so that new rows lie together in an index. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier. Its order is that of creation; its time is not to be read back from it. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
