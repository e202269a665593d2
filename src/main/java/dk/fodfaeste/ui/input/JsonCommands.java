package dk.fodfaeste.ui.input;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request as a {@link Command}. */
final class JsonCommands extends AbstractSmartHttpMessageConverter<Object> {

    private final JsonMapper mapper;
    private final Clock clock;

    JsonCommands(JsonMapper mapper, Clock clock) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return supports(type) ? super.getSupportedMediaTypes() : List.of();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isAnnotationPresent(Command.class);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        return supports(type.toClass()) && canRead(media);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType media) {
        return false;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        JsonNode json;
        try {
            json = mapper.readTree(message.getBody());
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("No JSON", unreadable, message);
        }
        if (json == null || json.isMissingNode() || json.isNull()) {
            throw new HttpMessageNotReadableException("No body", message);
        }
        if (!json.isObject()) {
            throw Problem.of(Problem.Kind.MALFORMED, "ui.problem.unreadable");
        }
        return Commands.fromJson(type.toClass().asSubclass(Record.class), json, Dates.day(clock.instant()));
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotWritableException("Commands are only read");
    }
}
