package dk.fodfaeste.access.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dk.fodfaeste.kernel.text.CprText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes what another encoder writes, of each CPR number only the date: of a message, an exception's own and its causes', in whatever
 * form the log has.
 */
final class MaskedEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> plain;

    MaskedEncoder(Encoder<ILoggingEvent> plain) {
        this.plain = plain;
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return plain.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        Charset charset = charset();
        return CprText.masked(new String(plain.encode(event), charset)).getBytes(charset);
    }

    /** A console need not be one of UTF-8. */
    private Charset charset() {
        Charset chosen = plain instanceof LayoutWrappingEncoder<?> text ? text.getCharset() : StandardCharsets.UTF_8;
        return chosen == null ? Charset.defaultCharset() : chosen;
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return plain.footerBytes();
    }
}
