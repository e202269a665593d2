package dk.fodfaeste.rules.input;

import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.stream.Stream;

/** What a clear answer is: a status of its own, a sentence for people, a code for machines, and nothing from inside. */
final class Clear {

    private static final List<String> INSIDE =
            List.of("⟦", "Exception", "dk.fodfaeste", "org.spring", "java.", "SQL", "ERROR:");

    private Clear() {}

    /** What is wrong with an answer of the API; empty where nothing is. */
    static String fault(ApiResponse answer) {
        if (answer.status() >= 500) {
            return "answers " + answer.status() + " " + answer.text();
        }
        if (answer.status() < 400) {
            return "";
        }
        if (answer.status() == 400
                && answer.text().contains("<h1>HTTP Status 400 – Bad Request</h1>")
                && !answer.text().contains("Apache")
                && !answer.text().contains("Exception")) {
            return ""; // An address with an encoded slash or NUL goes no further than the door of the server.
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return "answers " + answer.status() + " as " + answer.header("Content-Type");
        }
        String told = answer.at("/detail") + answer.at("/errors/0/detail");
        return Stream.of("/title", "/detail", "/code")
                                .anyMatch(field -> answer.at(field).isBlank())
                        || INSIDE.stream().anyMatch(told::contains)
                ? "answers unclearly " + answer.text()
                : "";
    }

    /** The code of a refusal, or that of the field that is wrong. */
    static String code(ApiResponse answer) {
        if (!answer.header("Content-Type").contains("json")) {
            return String.valueOf(answer.status());
        }
        String field = answer.at("/errors/0/code");
        return answer.status() + " " + (field.isEmpty() ? answer.at("/code") : field);
    }
}
