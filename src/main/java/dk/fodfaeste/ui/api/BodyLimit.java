package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that is larger than any that makes sense before it is parsed. Files are limited by the multipart settings. */
@ControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    private static final int KILOBYTES = 64;
    private static final int BYTES = KILOBYTES * 1024;

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(BYTES + 1);
        if (body.length > BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "ui.api.too-large", KILOBYTES);
        }
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }
}
