package dk.fodfaeste.ui.again;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The request by which a kept form was sent, as far as its page needs it to show the form. */
public final class SentBefore extends HttpServletRequestWrapper {

    private final String page;
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    /** @param now the request that shows it; it is marked as such */
    public SentBefore(HttpServletRequest now, KeptForm form) {
        super(now);
        this.page = now.getScheme() + "://" + now.getServerName() + form.cameFrom();
        form.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        now.setAttribute(KeptForms.SHOWN_AGAIN, true);
    }

    @Override
    public String getMethod() {
        return HttpMethod.POST.name();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.REFERER) ? page : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }
}
