package dk.fodfaeste.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feature that docs/modules.md shows as the pattern to copy is Java that compiles against the house as it is. */
class DocumentedExampleTest {

    private static final Path PAGE = Path.of("docs", "modules.md");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);

    /** What the example's module would have. */
    private static final String ACTIONS = """
            package dk.fodfaeste.housing;

            public enum HousingAction implements dk.fodfaeste.access.Action {
                VIEWING_SEE, VIEWING_ADD;

                @dk.fodfaeste.access.RequiresAction
                public @interface Requires {
                    HousingAction value();
                }

                @Override
                public Permit permit() {
                    return Permit.of(null, dk.fodfaeste.access.Role.CASE_WORKER);
                }
            }
            """;

    private record Source(String name, String code) {

        JavaFileObject file() {
            return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return code;
                }
            };
        }
    }

    @TempDir
    Path compiled;

    @Test
    void the_pattern_to_copy_compiles() throws IOException {
        List<Source> shown = CODE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .map(code -> new Source(name(code), code))
                .toList();
        assertThat(shown).extracting(Source::name).containsExactly("Viewings", "ViewingStore", "ViewingEndpoints");
        assertThat(compile(shown)).isEmpty();
    }

    @Test
    void a_pattern_that_the_house_has_left_behind_is_found() {
        assertThat(compile(List.of(new Source("Old", "class Old { dk.fodfaeste.ui.call.Bygone call; }"))))
                .contains("Bygone");
    }

    private static String name(String code) {
        return NAME.matcher(code)
                .results()
                .map(MatchResult::group)
                .map(each -> each.replaceAll(".* ", ""))
                .findFirst()
                .orElseThrow();
    }

    private String compile(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<JavaFileObject> files = Stream.concat(Stream.of(new Source("HousingAction", ACTIONS)), sources.stream())
                .map(Source::file)
                .toList();
        compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-proc:none", "-d", compiled.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        files)
                .call();
        return complaints.toString();
    }
}
