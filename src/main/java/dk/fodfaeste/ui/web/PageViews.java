package dk.fodfaeste.ui.web;

import dk.fodfaeste.ui.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders templates whole before a byte of them is sent: a template that fails in the middle gives an error page, never
 * half a page with status 200.
 */
class PageViews implements ViewResolver, Ordered {

    private static final int PIECE = 32 * 1024;

    private final TemplateEngine engine;

    PageViews(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return name.contains(":") || !engine.hasTemplate(template) ? null : new PageView(engine, template);
    }

    private record PageView(TemplateEngine engine, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = new Utf8ByteOutput();
            engine.render(
                    template, model == null ? Map.of() : new HashMap<String, Object>(model), new IsolatingOutput(page));
            if (model != null && model.get("page") instanceof Page shown) {
                response.setLocale(shown.language().locale());
            }
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            // A page has thousands of parts, and every single write is counted by each of the filters around the
            // response:
            // they get a few large pieces. One array for a whole page would be large enough to be collected by itself.
            var pieces = new BufferedOutputStream(response.getOutputStream(), PIECE);
            page.writeTo(pieces);
            pieces.flush();
        }
    }
}
