package dk.fodfaeste.enquiries.kind;

import dk.fodfaeste.kernel.text.Bilingual;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of enquiry.
 *
 * @param targetCount minutes or working days, as the target has it
 * @param atDesk      whether it is asked at the counter
 * @param source      the practice that it comes from; {@code null} for the municipality's own
 * @param closed      whether nothing new is of this kind
 * @param topics      what it can be about; those that are closed too
 */
public record EnquiryKind(
        UUID id,
        String key,
        Bilingual name,
        AnswerTarget target,
        @Nullable Integer targetCount,
        boolean atDesk,
        @Nullable String source,
        boolean closed,
        int version,
        List<Topic> topics) {

    /** What an enquiry of the kind can be about. */
    public record Topic(UUID id, String key, Bilingual name, boolean closed) {}

    public EnquiryKind {
        topics = List.copyOf(topics);
    }

    /** The topics to choose from. */
    public List<Topic> open() {
        return topics.stream().filter(each -> !each.closed()).toList();
    }

    EnquiryKind with(List<Topic> others) {
        return new EnquiryKind(id, key, name, target, targetCount, atDesk, source, closed, version, others);
    }
}
