package dk.fodfaeste.arrivals.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Stands between a file from outside and the spreadsheet library, which trusts what it reads: unpacks with a limit, looks
 * through every part, and hands on only the parts that it has looked through.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 2_000;

    private XlsxGuard() {}

    /**
     * The same workbook, holding only its checked parts.
     *
     * @throws UnreadableFile if it is not an xlsx workbook, is damaged, or swells beyond the limit
     */
    static byte[] checked(byte[] content, Limits limits) throws UnreadableFile {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            requireWorkbook(parts.stream().map(ZipArchiveEntry::getName).toList());
            return copy(zip, parts, limits);
        } catch (IOException | RuntimeException _) { // the latter where a broken archive's own numbers are believed
            throw new UnreadableFile("damaged");
        }
    }

    private static void requireWorkbook(List<String> names) throws UnreadableFile {
        if (names.stream().anyMatch(name -> name.equalsIgnoreCase("xl/workbook.xml"))) {
            if (names.size() > MAX_PARTS) {
                throw new UnreadableFile("damaged");
            }
        } else if (names.contains("mimetype") || names.contains("[Content_Types].xml")) {
            throw new UnreadableFile("other-office");
        } else {
            throw new UnreadableFile("archive");
        }
    }

    private static byte[] copy(ZipFile zip, List<ZipArchiveEntry> parts, Limits limits)
            throws IOException, UnreadableFile {
        var bytes = new ByteArrayOutputStream();
        var check = new XlsxPartCheck();
        var left = limits.uncompressedBytes();
        try (var out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var part : parts) {
                if (!isXml(part.getName())) {
                    continue; // pictures, macros, printer settings: never unpacked
                }
                var unpacked = unpack(zip, part, left, limits);
                left -= unpacked.length;
                check.look(unpacked);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(unpacked);
            }
        }
        check.finish();
        return bytes.toByteArray();
    }

    private static byte[] unpack(ZipFile zip, ZipArchiveEntry part, long left, Limits limits)
            throws IOException, UnreadableFile {
        try (var in = zip.getInputStream(part)) {
            var unpacked = in.readNBytes((int) left + 1);
            if (unpacked.length > left) {
                throw new UnreadableFile("swells", limits.uncompressedMegabytes());
            }
            return unpacked;
        }
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }
}
