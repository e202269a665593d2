package dk.fodfaeste.arrivals.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook, read from its beginning on and never whole in memory. Elements are told by their local names: Open
 * XML and Strict Open XML differ in the namespaces only.
 */
final class XlsxPart implements AutoCloseable {

    private static final XMLInputFactory XML = factory();
    /** Ranges of many cells are listed in attributes; no attribute that is read here is nearly as long. */
    private static final int LONGEST_ATTRIBUTE = 1_000_000;
    /** The text that says how the text beside it is pronounced. */
    private static final String PHONETIC = "rPh";

    private static final String TEXT = "t";

    private final InputStream content;
    private final XMLStreamReader xml;

    XlsxPart(InputStream content) throws XMLStreamException {
        this.content = content;
        this.xml = XML.createXMLStreamReader(content);
    }

    /** Goes on to where the next element begins or ends; false at the end of the part. */
    boolean next() throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            var event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** An attribute of the element that begins here. */
    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The identifier by which the element that begins here names another part. */
    @Nullable
    String relation() {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals("id")
                        && !xml.getAttributeNamespace(i).isEmpty())
                .mapToObj(xml::getAttributeValue)
                .findFirst()
                .orElse(null);
    }

    /** Everything that the element says which begins here; {@code null} if it is longer than that, of which nothing is kept. */
    @Nullable
    String text(int most) throws XMLStreamException, UnreadableFile {
        return collect(most, false);
    }

    /** The same of an element whose text stands in runs, without what says how a text is pronounced. */
    @Nullable
    String runs(int most) throws XMLStreamException, UnreadableFile {
        return collect(most, true);
    }

    private @Nullable String collect(int most, boolean runs) throws XMLStreamException, UnreadableFile {
        var text = new StringBuilder();
        var fits = true;
        var wanted = !runs;
        for (var depth = 1; depth > 0; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (runs && xml.getLocalName().equals(PHONETIC)) {
                        skip();
                    } else {
                        depth++;
                        wanted = !runs || xml.getLocalName().equals(TEXT);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    wanted = !runs;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    fits = fits && (!wanted || text.length() + xml.getTextLength() <= most);
                    if (fits && wanted) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return fits ? text.toString() : null;
    }

    private void skip() throws XMLStreamException, UnreadableFile {
        for (var depth = 1; depth > 0; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** No part of a workbook declares or names an entity. */
    private int step() throws XMLStreamException, UnreadableFile {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile("damaged");
        }
        return event;
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        content.close();
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        return factory;
    }
}
