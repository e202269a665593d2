package dk.fodfaeste.rules.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links and forms of a page. Our own templates write them, so that patterns read them well enough. */
final class Html {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<(input|textarea|select)\\b([^>]*)>(?:(.*?)</\\1>)?");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");

    private Html() {}

    /**
     * A form that is posted.
     *
     * @param fields   what it sends if nobody touches it
     * @param multiple whether it carries a file
     */
    record Form(String action, Map<String, String> fields, boolean multiple) {

        Form {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The same whatever it is about. */
        String kind() {
            return kindOf(action) + fields.keySet();
        }
    }

    /** An address without what it is about. */
    static String kindOf(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("=[^&]*", "=*")
                .replaceAll("/\\d+", "/*");
    }

    static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(found -> text(found.group(1)))
                .filter(link -> link.startsWith("/"))
                .toList();
    }

    static List<Form> forms(String page) {
        List<Form> forms = new ArrayList<>();
        for (MatchResult found : FORM.matcher(page).results().toList()) {
            String head = found.group(1);
            String action = attribute(head, "action");
            if (attribute(head, "method").equalsIgnoreCase("post") && action.startsWith("/")) {
                forms.add(new Form(action, fields(found.group(2)), head.contains("multipart/form-data")));
            }
        }
        return forms;
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        int from = 0;
        while (field.find(from)) {
            from = field.end(2) + 1;
            String name = attribute(field.group(2), "name");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.putIfAbsent(
                        name,
                        switch (field.group(1)) {
                            case "textarea" -> text(String.valueOf(field.group(3)));
                            case "select" ->
                                OPTION.matcher(String.valueOf(field.group(3)))
                                        .results()
                                        .map(option -> text(option.group(1)))
                                        .findFirst()
                                        .orElse("");
                            default -> attribute(field.group(2), "value");
                        });
            }
        }
        return fields;
    }

    private static String attribute(String head, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(head);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
