package dk.fodfaeste.arrivals.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes xlsx files: good ones with a library, broken ones part by part. */
final class Workbooks {

    private static final String[] HEADINGS = {
        "husstandsnr", "fornavne", "forventet ankomst", "fødselsdato", "CPR", "ankomsttid", "tolk", "bemærkninger"
    };

    private Workbooks() {}

    /** A sheet with the usual headings in row 1. */
    static byte[] sheet(Consumer<Worksheet> content) {
        return workbook(book -> {
            var sheet = book.newWorksheet("Ankomster");
            for (var i = 0; i < HEADINGS.length; i++) {
                sheet.value(0, i, HEADINGS[i]);
            }
            content.accept(sheet);
        });
    }

    static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One person with a cell per heading, as text. */
    static byte[] person() {
        return sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, "16-03-2026");
        });
    }

    /** The same workbook with the text of one part changed. */
    static byte[] with(byte[] workbook, String part, UnaryOperator<String> change) {
        var parts = parts(workbook);
        var text = new String(parts.get(part), StandardCharsets.UTF_8);
        var changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("Nothing to change in " + text);
        }
        parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The same workbook as strict Open XML: other names of the same namespaces. */
    static byte[] strict(byte[] workbook) {
        var parts = parts(workbook);
        parts.replaceAll((name, part) -> new String(part, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The same workbook without one part. */
    static byte[] without(byte[] workbook, String part) {
        var parts = parts(workbook);
        parts.remove(part);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
