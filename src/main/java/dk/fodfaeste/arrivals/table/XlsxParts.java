package dk.fodfaeste.arrivals.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: each is unpacked only while it is read, and all together only so far. */
final class XlsxParts implements AutoCloseable {

    static final String WORKBOOK = "xl/workbook.xml";

    private static final int MAX_PARTS = 2_000;

    private final ZipFile zip;
    private final Limits limits;
    private long left;
    private boolean swollen;

    /** @throws UnreadableFile if it is an archive of something else */
    XlsxParts(byte[] content, Limits limits) throws IOException, UnreadableFile {
        this.limits = limits;
        this.left = limits.uncompressedBytes();
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        requireWorkbook(Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList());
    }

    private static void requireWorkbook(List<String> names) throws UnreadableFile {
        if (names.stream().anyMatch(name -> name.equalsIgnoreCase(WORKBOOK))) {
            if (names.size() > MAX_PARTS) {
                throw new UnreadableFile("damaged");
            }
        } else if (names.contains("mimetype") || names.contains("[Content_Types].xml")) {
            throw new UnreadableFile("other-office");
        } else {
            throw new UnreadableFile("archive");
        }
    }

    /** Why reading a part failed: because there was too much of it, or because it is broken. */
    UnreadableFile broken() {
        return swollen ? new UnreadableFile("swells", limits.uncompressedMegabytes()) : new UnreadableFile("damaged");
    }

    /** A part that must be there. */
    XlsxPart open(String name) throws IOException, UnreadableFile, XMLStreamException {
        var part = find(name);
        if (part == null) {
            throw new UnreadableFile("damaged");
        }
        return new XlsxPart(new Counted(zip.getInputStream(part)));
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** Pictures, macros and printer settings are never unpacked, whatever names them. */
    private @Nullable ZipArchiveEntry find(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return null;
        }
        var exact = zip.getEntry(name);
        return exact != null
                ? exact
                : Collections.list(zip.getEntries()).stream()
                        .filter(part -> part.getName().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Lets through what is left for all parts together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                swollen = true;
                throw new IOException("more than is unpacked");
            }
        }
    }
}
