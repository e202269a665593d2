package dk.fodfaeste.ui.again;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals a text by a key that only the browser has: what lies in the table of sessions tells nobody anything. */
final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static String newKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(KEY_BYTES));
    }

    static String seal(byte[] content, String key) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What was sealed; {@code null} where this is not its key. */
    static byte @Nullable [] open(String sealed, String key) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException anotherKey) {
            return null;
        }
    }

    private static Cipher cipher(int mode, String key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        byte[] bytes = Base64.getUrlDecoder().decode(key);
        cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
