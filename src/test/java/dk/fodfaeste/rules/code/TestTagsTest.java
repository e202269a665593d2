package dk.fodfaeste.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.fodfaeste.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that opens a browser or starts processes says so with its tag, for {@code ./fodfaeste test --quick}. */
class TestTagsTest {

    @Test
    void every_test_that_is_not_quick_has_its_tag_and_no_other_has_one() {
        JavaClasses all = new ClassFileImporter().importPath(Path.of("target/test-classes"));
        JavaClasses ours = all.that(new DescribedPredicate<>("other than these fixtures") {
            @Override
            public boolean test(JavaClass each) {
                return !each.getName().startsWith(TestTagsTest.class.getName() + "$");
            }
        });
        assertThat(ours.size()).isGreaterThan(200);
        assertThat(TestTags.findings(ours)).isEmpty();
    }

    @Test
    void a_test_without_its_tag_is_found_also_behind_a_helper_and_so_is_a_tag_without_need() {
        JavaClasses wrong = new ClassFileImporter()
                .importClasses(
                        Looks.class,
                        LooksByAHelper.class,
                        Helper.class,
                        Starts.class,
                        StartsByAConstant.class,
                        Constant.class,
                        Plain.class,
                        SaysSo.class);
        assertThat(TestTags.findings(wrong))
                .containsExactlyInAnyOrder(
                        "Looks lacks @Tag(\"browser\")",
                        "LooksByAHelper lacks @Tag(\"browser\")",
                        "Starts lacks @Tag(\"process\")",
                        "StartsByAConstant lacks @Tag(\"process\")",
                        "Plain needs no @Tag(\"browser\")");
    }

    static class Looks {
        @Test
        void at_a_page() {
            Browser.desktop().close();
        }
    }

    static class LooksByAHelper {
        @ParameterizedTest
        @ValueSource(strings = "a")
        void at_a_page(String name) {
            Runnable later = () -> Helper.look(name);
            later.run();
        }
    }

    static class Helper {
        static void look(String name) {
            try (Browser browser = Browser.phone()) {
                browser.screenshot(name);
            }
        }

        static void notAtAll() {}
    }

    static class Starts {
        @Test
        void a_process() throws Exception {
            new ProcessBuilder("true").start();
        }
    }

    static class StartsByAConstant {
        @Test
        void a_process() {
            assertThat(Constant.PROCESS.isAlive()).isTrue();
        }
    }

    static class Constant {
        static final Process PROCESS = start();

        private static Process start() {
            try {
                return new ProcessBuilder("true").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Tag("browser")
    static class Plain {
        @Test
        void of_a_helper_that_could_look() {
            Helper.notAtAll();
        }
    }

    @Tag("browser")
    static class SaysSo {
        @Test
        void that_it_looks() {
            Browser.phone().close();
        }
    }
}
