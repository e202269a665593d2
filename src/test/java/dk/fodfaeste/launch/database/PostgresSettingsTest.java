package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database that comes with the product is told at each start. */
class PostgresSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 128MB",
        "1024, 128MB",
        "1031, 128MB",
        "1032, 129MB",
        "8192, 1024MB",
        "16383, 2047MB",
        "16384, 2048MB",
        "65536, 2048MB"
    })
    void an_eighth_of_the_memory_holds_its_pages_within_bounds(long megabytes, String buffers) {
        assertThat(PostgresSettings.of(megabytes << 20)).containsEntry("shared_buffers", buffers);
    }
}
