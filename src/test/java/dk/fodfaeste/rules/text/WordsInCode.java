package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds words for people in Java and in what templates pass to tags. */
final class WordsInCode {

    private static final Pattern DANISH_LETTERS = Pattern.compile("[æøåÆØÅ]");

    /** Two plain Danish words beside each other; one alone may be a name. */
    private static final Pattern DANISH = Pattern.compile(
            "(?iU)\\b(og|ikke|er|skal|kan|den|det|til|fra|med|på|for|af|en|et|din|dine|vi|du)\\b\\W+\\b[a-z]{2,}\\b.*"
                    + "\\b(og|ikke|er|skal|kan|den|det|til|fra|med|af|en|et|din|dine|vi|du|opgave|familie|ankomst|kommune)\\b");

    /** What is passed on to be read; a value in an expression comes from somewhere else. */
    private static final Pattern PASSED_ON = Pattern.compile(
            "\\b(?:label|title|text|hint|caption|heading|placeholder|lead|summary|message|alt|empty)\\s*=\\s*\"([^\"$]*\\p{L}[^\"$]*)\"");

    private static final Pattern SENTENCE = Pattern.compile("[A-ZÆØÅ]\\p{L}*\\s+\\p{L}+.*");

    private static final Pattern REFUSAL = Pattern.compile(
            "Problem\\s*\\.\\s*(?:of\\([^,]+,|notFound\\(|forbidden\\(|invalid\\(|conflict\\(|inField\\([^,]+,)\\s*\"([^\"]*)\"");

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

    private WordsInCode() {}

    /**
     * Danish in a class, and refusals that carry words instead of a key.
     *
     * @param excepted files in which Danish may stand, with the reason
     */
    static List<String> inJava(Map<String, String> sources, Map<String, String> excepted) {
        List<String> findings = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (!excepted.containsKey(file)) {
                JavaStrings.in(source).stream()
                        .map(JavaStrings.Literal::text)
                        .filter(text -> DANISH_LETTERS
                                        .matcher(text.replace("Fodfæste", ""))
                                        .find()
                                || DANISH.matcher(text).find())
                        .forEach(text -> findings.add(file + " says \"" + text + "\""));
            }
            REFUSAL.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !KEY.matcher(key).matches())
                    .forEach(text -> findings.add(file + " refuses with \"" + text + "\" instead of a key"));
        });
        return findings;
    }

    /** English sentences in what a page or the API is made of. */
    static List<String> sentencesInPages(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (file.contains("/web/") || file.contains("/api/")) {
                // What an exception says is for the log.
                JavaStrings.in(source.replaceAll("(?s)new \\w+(?:Exception|Error)\\(\"[^\"]*\"", "")).stream()
                        .map(JavaStrings.Literal::text)
                        .filter(text -> SENTENCE.matcher(text).matches())
                        .forEach(text -> findings.add(file + " says \"" + text + "\""));
            }
        });
        return findings;
    }

    /** Words that a template passes to a tag. */
    static List<String> inTemplates(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach((file, source) -> PASSED_ON
                .matcher(source.replaceAll("(?s)<%--.*?--%>", ""))
                .results()
                .forEach(found -> findings.add(file + " passes on \"" + found.group(1) + "\"")));
        return findings;
    }
}
