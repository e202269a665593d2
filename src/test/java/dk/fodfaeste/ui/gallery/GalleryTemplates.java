package dk.fodfaeste.ui.gallery;

import gg.jte.CodeResolver;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gallery's templates beside the real ones, so that the gallery can call every tag. */
class GalleryTemplates implements CodeResolver {

    private final List<CodeResolver> folders = List.of(
            new DirectoryCodeResolver(Path.of("src/main/jte")), new DirectoryCodeResolver(Path.of("src/test/jte")));

    @Override
    public @Nullable String resolve(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long getLastModified(String name) {
        return folders.stream()
                .mapToLong(folder -> folder.getLastModified(name))
                .max()
                .orElse(0);
    }

    @Override
    public boolean exists(String name) {
        return folders.stream().anyMatch(folder -> folder.exists(name));
    }
}
