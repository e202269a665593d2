package dk.fodfaeste.rules.input;

import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.rules.input.Html.Form;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows every link of a kind once, remembers the forms, and sends them with something wrong in each field. */
final class Walk {

    private static final List<String> WRONG = List.of(
            "",
            "a\u0000b",
            "x".repeat(5000),
            "<script>alert(2)</script>",
            "../../etc/passwd",
            FullTown.NOBODY,
            "-1",
            "9999-12-31");
    private static final List<String> NO_VALUE =
            List.of("%00", "x", "-1", "99999999999", "..%2f..%2fetc%2fpasswd", "%ff", "%0d%0aX:1");

    /** What ends the walk, and a cookie of one's own. */
    private static final Set<String> ELSEWHERE =
            Set.of("/log-ud", "/log-ind", "/sprog", "/genveje", "/kommune", "/adgangskode");

    private static final int MOST_OF_A_KIND = 2;

    private final HttpVisitor visitor;
    private final String proof;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private int isolated;

    Walk(HttpVisitor visitor) {
        this.visitor = visitor;
        this.proof = visitor.proof();
    }

    void from(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String address = open.removeFirst().replaceFirst("#.*", "");
            if (!ELSEWHERE.contains(address) && seen.merge(Html.kindOf(address), 1, Integer::sum) <= MOST_OF_A_KIND) {
                look(address).forEach(open::addLast);
            }
        }
    }

    private List<String> look(String address) {
        HttpResponse<String> answer = visitor.get(address.replace(" ", "%20"));
        fault(answer).ifPresent(fault -> faults.add(address + " " + fault));
        if (type(answer).contains("spreadsheet")) {
            Workbook.formulas(visitor.bytes(address)).forEach(cell -> faults.add(address + " computes " + cell));
        }
        if (!type(answer).startsWith("text/html") || answer.statusCode() != 200) {
            return List.of();
        }
        Html.forms(answer.body()).stream()
                .filter(form -> !ELSEWHERE.contains(form.action()))
                .forEach(form -> forms.putIfAbsent(form.kind(), form));
        isolated += answer.body().contains("<bdi>") ? 1 : 0;
        Isolated.faults(answer.body()).forEach(fault -> faults.add(address + " " + fault));
        askWrongly(address);
        return Html.links(answer.body());
    }

    /** Each parameter of an address with something else in it. */
    private void askWrongly(String address) {
        if (!address.contains("?") || !asked.add(Html.kindOf(address))) {
            return;
        }
        String path = address.substring(0, address.indexOf('?'));
        String[] parts = address.substring(path.length() + 1).split("&");
        for (String part : parts) {
            String name = part.replaceFirst("=.*", "");
            for (String wrong : NO_VALUE) {
                fault(visitor.get(path + "?" + name + "=" + wrong))
                        .ifPresent(fault -> faults.add(path + " with " + name + "=" + wrong + " " + fault));
            }
        }
    }

    /** Sends the form with something wrong in each field, and without any; tells what was answered badly. */
    List<String> send(Form form) {
        List<String> bad = new ArrayList<>();
        for (String field : form.fields().keySet()) {
            for (String wrong : WRONG) {
                Map<String, String> fields = new LinkedHashMap<>(form.fields());
                fields.put(field, wrong);
                post(form, fields)
                        .ifPresent(fault -> bad.add(form.action() + " with " + field + "="
                                + wrong.substring(0, Math.min(40, wrong.length())) + " " + fault));
            }
        }
        post(form, Map.of()).ifPresent(fault -> bad.add(form.action() + " with nothing " + fault));
        post(form, form.fields()).ifPresent(fault -> bad.add(form.action() + " " + fault));
        post(form, form.fields()).ifPresent(fault -> bad.add(form.action() + " sent twice " + fault));
        return bad;
    }

    private Optional<String> post(Form form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", proof);
        if (form.multiple()) {
            String body = all.entrySet().stream()
                            .map(field -> "--x\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\""
                                    + (field.getKey().equals("_csrf")
                                            ? ""
                                            : "; filename=\"../../" + field.getKey() + "<script>.csv\"")
                                    + "\r\n\r\n" + field.getValue() + "\r\n")
                            .collect(Collectors.joining())
                    + "--x--\r\n";
            return fault(visitor.send("POST", form.action(), body, "Content-Type", "multipart/form-data; boundary=x"));
        }
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return fault(visitor.post(form.action(), body));
    }

    private Optional<String> fault(HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() >= 500) {
            return Optional.of("answers " + answer.statusCode());
        }
        if (type(answer).startsWith("text/html")) {
            for (String inside :
                    List.of("<script>alert", "<img src=x", "⟦", "Exception", "dk.fodfaeste", "<title></title>")) {
                if (body.contains(inside)) {
                    int at = body.indexOf(inside);
                    return Optional.of(
                            "shows " + body.substring(Math.max(0, at - 80), Math.min(body.length(), at + 80)));
                }
            }
        }
        return answer.headers().firstValue("X").map(injected -> "has a header that was put into it");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Collection<Form> forms() {
        return List.copyOf(forms.values());
    }

    List<String> faults() {
        return faults;
    }

    /** How many pages showed a name that runs from right to left. */
    int isolated() {
        return isolated;
    }

    int pages() {
        return seen.size();
    }
}
