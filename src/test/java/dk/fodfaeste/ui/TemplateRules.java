package dk.fodfaeste.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words in a template that should stand in a message file. */
final class TemplateRules {

    /** Attributes whose value people read or hear. */
    private static final Pattern READ =
            Pattern.compile("\\b(?:aria-label|alt|title|placeholder|data-[a-z-]*text)=\"([^\"]*)\"");

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** A proper name is the same in every language. */
    private static final List<String> NAMES = List.of("Fodfæste");

    private TemplateRules() {}

    static List<String> words(String template) {
        var findings = new ArrayList<String>();
        // Contents given to a tag, @`…`, are markup again; everything else between ${ } or after @ is code.
        var markup = COMMENT.matcher(template).replaceAll("");
        markup = withoutCode(markup);
        READ.matcher(markup).results().map(found -> found.group(1)).forEach(value -> add(findings, value));
        add(findings, markup.replaceAll("(?s)<[^>]*>", " "));
        return findings;
    }

    private static void add(List<String> findings, String text) {
        LETTERS.matcher(text.replaceAll("&[a-z]+;", " "))
                .results()
                .map(found -> found.group())
                .filter(word -> !NAMES.contains(word))
                .forEach(findings::add);
    }

    /** The template without its code: parameters, expressions, statements, and calls of tags except their contents. */
    private static String withoutCode(String template) {
        var out = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            if (template.startsWith("@`", i)) {
                int end = closing(template, i + 2);
                out.append(' ')
                        .append(withoutCode(template.substring(i + 2, end)))
                        .append(' ');
                i = end + 1;
            } else if (template.startsWith("${", i) || template.startsWith("!{", i)) {
                i = skip(template, i + 1, '{', '}', out);
            } else if (template.charAt(i) == '@') {
                int name = i + 1;
                while (name < template.length()
                        && (Character.isLetterOrDigit(template.charAt(name)) || template.charAt(name) == '.')) {
                    name++;
                }
                var word = template.substring(i + 1, name);
                if (word.equals("import") || word.equals("param")) {
                    int line = template.indexOf('\n', i);
                    i = line < 0 ? template.length() : line;
                } else if (name < template.length() && template.charAt(name) == '(') {
                    i = skip(template, name, '(', ')', out);
                } else {
                    i = name;
                }
            } else {
                out.append(template.charAt(i++));
            }
        }
        return out.toString();
    }

    /** Skips from one bracket past its partner, but keeps the contents given to tags on the way. */
    private static int skip(String text, int from, char open, char close, StringBuilder out) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith("@`", i)) {
                int end = closing(text, i + 2);
                out.append(' ').append(withoutCode(text.substring(i + 2, end))).append(' ');
                i = end;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The back-tick that ends a content, over the contents within it. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (text.charAt(i) == '`' && depth-- == 0) {
                return i;
            }
        }
        return text.length();
    }
}
