package org.bringback.render.pdf.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.StreamRepositoryService;
import org.jspecify.annotations.Nullable;

/** All that a template can reach: the files of one folder, by a path relative to it. No addresses, no class path. */
public final class TemplateFolder implements StreamRepositoryService {

    private final Path folder;

    public TemplateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Throws IllegalArgumentException when the path leads out of the folder. */
    public Path file(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("outside the folder of templates: " + path);
        }
        return file;
    }

    @Override
    public InputStream getInputStream(String path) {
        try {
            return Files.newInputStream(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream getOutputStream(String path) {
        throw new UnsupportedOperationException("templates are only read");
    }

    @Override
    public @Nullable Resource getResource(String path) {
        return null;
    }

    @Override
    public void saveResource(String path, Resource resource) {
        throw new UnsupportedOperationException("templates are only read");
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String path, Class<K> type) {
        if (type != InputStreamResource.class) {
            return null;
        }
        InputStreamResource resource = new InputStreamResource();
        resource.setInputStream(getInputStream(path));
        return type.cast(resource);
    }
}
