package dk.fodfaeste.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The gallery is for those who develop it: {@link GalleryTest} and {@link ShellTest} see it served. */
class GalleryProfileTest {

    @Test
    void without_the_profile_for_development_there_is_no_gallery() {
        new ApplicationContextRunner()
                .withUserConfiguration(GalleryApplication.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GalleryController.class));
    }

    @Test
    void no_page_of_the_gallery_is_built_into_the_product() {
        assertThat(GalleryApplication.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .asString()
                .endsWith("/test-classes/");
    }
}
