package dk.overgang.medcom.scanning;

import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.scanning.BodyScan.Sound;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One XML document without a DOCTYPE, not too deep, not too many entries. No entity is expanded, nothing is fetched.
final class XmlScan {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final XMLInputFactory XML = plainFactory();

    private XmlScan() {}

    static BodyScan of(String body) {
        var text = body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
        try {
            var reader = XML.createXMLStreamReader(new StringReader(text));
            return isForeign(reader.getCharacterEncodingScheme())
                    ? BodyScan.refuse(415, FhirIssue.unsupportedEncoding())
                    : scan(reader, text);
        } catch (XMLStreamException malformed) {
            return BodyScan.malformed();
        }
    }

    private static BodyScan scan(XMLStreamReader reader, String text) throws XMLStreamException {
        var depth = 0;
        var entries = 0;
        var elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return BodyScan.refuse(400, FhirIssue.doctype());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    entries += depth == 2 && reader.getLocalName().equals("entry") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > BodyScan.MOST_DEPTH) {
                return BodyScan.tooDeep();
            }
        }
        return entries > BodyScan.MOST_ENTRIES || elements > BodyScan.MOST_ELEMENTS
                ? BodyScan.tooMany()
                : new Sound(text);
    }

    private static boolean isForeign(@Nullable String declared) {
        return declared != null && !declared.equalsIgnoreCase("utf-8");
    }

    private static XMLInputFactory plainFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
