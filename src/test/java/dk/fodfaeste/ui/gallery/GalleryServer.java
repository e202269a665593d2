package dk.fodfaeste.ui.gallery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Runs the gallery on a free port, once for all tests that ask for it, without the real application's settings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GalleryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {GalleryApplication.OWN_SETTINGS, "spring.servlet.multipart.max-file-size=10KB"})
@ActiveProfiles(GalleryApplication.DEVELOPMENT)
@interface GalleryServer {}
