package dk.fodfaeste.access.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password that somebody is told once, types once, and must replace by her own before anything else. */
public final class OneTimePassword {

    /** Neither 0 and o nor 1, i and l: somebody reads it from one window and types it into another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 16 of 31 letters are 79 bits. */
    private static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** A new one. */
    public static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
