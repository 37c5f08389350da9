package dev.planner.query.reportpage;

import dev.planner.edge.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/** What the page consists of, in memory: a few small files, and no path of a request ever reaches the file system. */
final class PageFiles {

    private static final String LOCATION = "classpath:/static/reports/*.*";
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", utf8("text/html"),
            "css", utf8("text/css"),
            "js", utf8("text/javascript"),
            "svg", utf8("image/svg+xml"));

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = files;
    }

    /** @throws UncheckedIOException if the files cannot be read */
    static PageFiles load() {
        try {
            var resources = new PathMatchingResourcePatternResolver(PageFiles.class.getClassLoader());
            return new PageFiles(Arrays.stream(resources.getResources(LOCATION))
                    .collect(Collectors.toUnmodifiableMap(PageFiles::name, PageFiles::read, (one, same) -> one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal NOT_FOUND */
    PageFile get(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> Refusal.notFound("There is no such file."));
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static PageFile read(Resource file) {
        try {
            var content = file.getContentAsByteArray();
            var extension = name(file).substring(name(file).lastIndexOf('.') + 1);
            var tag = "\"" + DigestUtils.md5DigestAsHex(content) + "\"";
            return new PageFile(new ByteArrayResource(content), Objects.requireNonNull(TYPES.get(extension)), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType utf8(String type) {
        return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }
}
