package dk.fodfaeste.access.web;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers an API request without a valid token. */
@Component
final class ApiLoginRequired implements AuthenticationEntryPoint {

    private static final String KEY = "access.token.invalid";

    private final JsonMapper json;
    private final Texts texts;

    ApiLoginRequired(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        UiLanguage language = UiLanguage.of(request.getLocale().getLanguage());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, texts.of(language).t(KEY));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", KEY);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
