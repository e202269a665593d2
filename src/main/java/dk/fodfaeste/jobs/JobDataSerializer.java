package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A job's data as a line of text: Java's own serialisation of whatever stands in a table is a way in. */
final class JobDataSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data == null ? new byte[0] : ((JobData) data).text().getBytes(StandardCharsets.US_ASCII);
    }

    /** A daily job has no data. */
    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte[] serialized) {
        return serialized.length == 0 ? null : type.cast(JobData.of(new String(serialized, StandardCharsets.US_ASCII)));
    }
}
