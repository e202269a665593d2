package dk.fodfaeste.kernel.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Finds and reads {@code i18n/<module>_<language>.properties}, in folders and in jars (also a jar within a jar). */
final class MessageFiles {

    private static final String FOLDER = "i18n/";

    private MessageFiles() {}

    /**
     * The patterns of all modules, by language and key.
     *
     * @throws IllegalStateException where a key does not start with its module's name, or stands twice
     */
    static Map<UiLanguage, Map<String, String>> readAll(ClassLoader loader) {
        var patterns = new EnumMap<UiLanguage, Map<String, String>>(UiLanguage.class);
        try {
            for (var folder : loader.resources(FOLDER).toList()) {
                for (var name : names(folder)) {
                    for (var language : UiLanguage.values()) {
                        var ending = "_" + language.code() + ".properties";
                        if (name.endsWith(ending)) {
                            var module = name.substring(0, name.length() - ending.length());
                            var known = patterns.computeIfAbsent(language, any -> new HashMap<>());
                            add(known, module, read(folder, name), name);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }

    private static void add(Map<String, String> known, String module, Properties file, String name) {
        for (var key : file.stringPropertyNames()) {
            if (!key.startsWith(module + ".")) {
                throw new IllegalStateException("Key '" + key + "' in " + name + " must start with '" + module + ".'");
            }
            if (known.put(key, Objects.requireNonNull(file.getProperty(key))) != null) {
                throw new IllegalStateException("Key '" + key + "' in " + name + " stands in two message files");
            }
        }
    }

    private static Properties read(URL folder, String name) throws IOException {
        var properties = new Properties();
        @SuppressWarnings("deprecation") // the one way to keep the handler of a jar within a jar
        var file = new URL(folder, name);
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> names(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            var prefix = jar.getEntryName();
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(prefix) && entry.length() > prefix.length())
                    .map(entry -> entry.substring(prefix.length()))
                    .toList();
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
