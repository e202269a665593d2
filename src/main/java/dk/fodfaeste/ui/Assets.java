package dk.fodfaeste.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts, fonts and pictures, under an address that holds a hash of them all: a browser may keep them for
 * a year, and asks anew when any of them has changed. One hash for all lets a style sheet name its fonts by plain
 * relative addresses.
 */
@Component
public class Assets {

    /** Where assets are served. */
    public static final String PATH = "/assets";

    private final String version;

    Assets() {
        this.version = hash();
    }

    /** The address of a file under {@code static/}. */
    public String address(String file) {
        return PATH + "/" + version + "/" + file;
    }

    /** The part of the address that changes with the content. */
    public String version() {
        return version;
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (var file : files) {
                if (file.isReadable()) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
