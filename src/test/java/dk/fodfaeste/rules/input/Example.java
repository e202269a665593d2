package dk.fodfaeste.rules.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A request that an endpoint takes: the address and the JSON of it, each with {@code $name} for what a {@link FullTown}
 * has.
 *
 * @param again what the same request does when it is sent a second time
 */
record Example(String path, String body, Again again) {

    /** What becomes of a second one. */
    enum Again {
        /** It is refused, and changes nothing. */
        REFUSED,
        /** It is answered like the first one, and changes nothing. */
        SAME,
        /** It is told once more, which is what its sender says: two calls on the phone are two calls. */
        ADDS
    }

    /** All of them, in an order in which each can be sent to the same municipality. */
    static Stream<Example> all() {
        return Stream.of(
                        PlanExamples.all(),
                        ArrivalExamples.all(),
                        SettingExamples.all(),
                        AgreementExamples.all(),
                        EnquiryExamples.all(),
                        FormExamples.all(),
                        SubjectExamples.all(),
                        PeopleExamples.all())
                .flatMap(examples -> examples);
    }

    static Example refused(String path, String body) {
        return new Example(path, body, Again.REFUSED);
    }

    static Example same(String path, String body) {
        return new Example(path, body, Again.SAME);
    }

    static Example adds(String path, String body) {
        return new Example(path, body, Again.ADDS);
    }

    /** Which of the addresses of the OpenAPI document this is one of: that with the fewest places where anything may stand. */
    String template(Collection<String> templates) {
        return templates.stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()))
                .orElse("no endpoint: " + path);
    }

    @Override
    public String toString() {
        return path;
    }
}
