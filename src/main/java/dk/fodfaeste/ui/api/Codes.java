package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enum constants as the API writes them: {@code NOT_RELEVANT} is {@code not-relevant}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this code.
     *
     * @param field the name of the field or parameter that it was sent in
     * @throws Problem that names the codes there are
     */
    public static <E extends Enum<E>> E parse(String field, String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.inField(
                        field,
                        "ui.input.choice",
                        Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "))));
    }
}
