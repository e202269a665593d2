package dk.fodfaeste.arrivals.table;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the parts of a workbook for what would make the spreadsheet library take endless time or memory: a cell in a
 * column that no spreadsheet has, a text by a number that is not in the list of texts, a number of a million digits,
 * formulas that are expanded one into another.
 */
final class XlsxPartCheck {

    /** Excel's last column is XFD. */
    private static final Pattern CELL_ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SHARED_FORMULA = 1_000;
    private static final int MOST_ARRAY_FORMULAS = 50;
    private static final XMLInputFactory XML = factory();

    private int texts;
    private int highestText = -1;
    private int arrayFormulas;

    /** Looks through one part. */
    void look(byte[] part) throws UnreadableFile {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            var type = "n";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "si" -> texts++;
                    case "c" -> type = cellType(xml);
                    case "v" -> value(type, xml.getElementText());
                    case "f" -> formula(xml);
                    default -> {}
                }
            }
        } catch (XMLStreamException | NumberFormatException _) {
            throw new UnreadableFile("damaged");
        }
    }

    /** Call after the last part. */
    void finish() throws UnreadableFile {
        require(highestText < texts);
    }

    private static String cellType(XMLStreamReader xml) throws UnreadableFile {
        var address = attribute(xml, "r");
        require(address == null || CELL_ADDRESS.matcher(address).matches());
        var type = attribute(xml, "t");
        return type == null ? "n" : type;
    }

    private void value(String type, String value) throws UnreadableFile {
        if (type.equals("s") && !value.isEmpty()) {
            highestText = Math.max(highestText, Integer.parseInt(value));
        } else {
            require(!type.equals("n") || value.length() <= LONGEST_NUMBER);
        }
    }

    private void formula(XMLStreamReader xml) throws UnreadableFile, XMLStreamException {
        var type = attribute(xml, "t");
        if ("array".equals(type)) {
            arrayFormulas++;
        }
        require(arrayFormulas <= MOST_ARRAY_FORMULAS
                && (!"shared".equals(type) || xml.getElementText().length() <= LONGEST_SHARED_FORMULA));
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    private static void require(boolean sound) throws UnreadableFile {
        if (!sound) {
            throw new UnreadableFile("damaged");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
