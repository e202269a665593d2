package dk.fodfaeste.demo.story;

import dk.fodfaeste.demo.data.DemoData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What somebody asked in the demo municipality.
 *
 * @param minutes after how many it was answered; {@code null} while it is open
 */
record DemoEnquiry(
        String kind,
        String topic,
        String asker,
        String name,
        @Nullable String area,
        int daysAgo,
        String at,
        @Nullable Integer minutes,
        String question,
        @Nullable String answer) {

    static List<DemoEnquiry> all() {
        return DemoData.read("asked.yaml", new TypeReference<List<DemoEnquiry>>() {});
    }
}
