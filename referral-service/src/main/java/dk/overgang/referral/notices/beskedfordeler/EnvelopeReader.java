package dk.overgang.referral.notices.beskedfordeler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;

/// Opens a `ModtagBeskedInput` (standards 2.1) without a DOCTYPE, without entities, not too deep. How a FHIR
/// message lies in Beskeddata is not public: base64 (in an element or bare) and the Bundle itself are both taken.
final class EnvelopeReader {

    private static final String STS = "urn:oio:sts:1.0.0";
    private static final String FHIR = "http://hl7.org/fhir";
    private static final String CVR = "urn:oio:cvr-nr:";
    private static final int MOST_DEPTH = 60;
    private static final XMLInputFactory XML = plainFactory();
    private static final XMLOutputFactory OUT = declaring();

    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> receivers = new HashSet<>();
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String inline = "";

    /// Empty for what is no envelope with one message in it.
    static Optional<Envelope> read(String body) {
        try {
            return new EnvelopeReader().read(XML.createXMLEventReader(new StringReader(body)));
        } catch (XMLStreamException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<Envelope> read(XMLEventReader events) throws XMLStreamException {
        while (events.hasNext()) {
            if (events.peek() instanceof StartElement start && isMessage(start)) {
                take(copy(events));
                continue;
            }
            var event = events.nextEvent();
            switch (event.getEventType()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DOCTYPE");
                case XMLStreamConstants.START_ELEMENT -> enter(event.asStartElement());
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    hear(event.asCharacters().getData());
                default -> {}
            }
        }
        return id.isEmpty() ? Optional.empty() : envelope();
    }

    /// One envelope has one answer, and so one message: of two, one would be lost.
    private void take(String message) throws XMLStreamException {
        if (!inline.isEmpty()) {
            throw new XMLStreamException("two messages");
        }
        inline = message;
    }

    private boolean isMessage(StartElement start) {
        return path.contains("Beskeddata")
                && start.getName().getNamespaceURI().equals(FHIR)
                && start.getName().getLocalPart().equals("Bundle");
    }

    private void enter(StartElement start) throws XMLStreamException {
        var name = start.getName();
        var isRoot = path.isEmpty();
        path.push(name.getLocalPart());
        var isEnvelope = name.getLocalPart().equals("ModtagBeskedInput")
                && name.getNamespaceURI().equals(STS);
        if (path.size() > MOST_DEPTH || (isRoot && !isEnvelope)) {
            throw new XMLStreamException("no envelope");
        }
    }

    private void hear(String text) {
        if (path.contains("BeskedId")) {
            id += text.strip();
        } else if (path.contains("TilladtModtager") && text.strip().startsWith(CVR)) {
            var _ = receivers.add(text.strip().substring(CVR.length()));
        } else if (path.contains("Beskeddata")) {
            data.append(text);
        }
    }

    /// The Bundle as it stands, with the namespaces it has from outside.
    private String copy(XMLEventReader events) throws XMLStreamException {
        var out = new StringWriter();
        var writer = OUT.createXMLEventWriter(out);
        var depth = 0;
        do {
            var event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (depth > MOST_DEPTH) {
                throw new XMLStreamException("too deep");
            }
            writer.add(event);
        } while (depth > 0);
        writer.close();
        return out.toString();
    }

    private Optional<Envelope> envelope() {
        var packed = Base64.getMimeDecoder().decode(data.toString().strip());
        if (inline.isEmpty() == (packed.length == 0)) {
            return Optional.empty();
        }
        var message = inline.isEmpty() ? packed : inline.getBytes(UTF_8);
        return Optional.of(new Envelope(id, receivers, ByteBuffer.wrap(message), format(message)));
    }

    /// By the first brace or bracket, whatever byte order mark or space is before it.
    private static String format(byte[] message) {
        for (var sign : message) {
            if (sign == '{' || sign == '<') {
                return sign == '{' ? "application/fhir+json" : "application/fhir+xml";
            }
        }
        return "application/fhir+xml";
    }

    /// A copy declares the namespaces that it had from the elements around it.
    private static XMLOutputFactory declaring() {
        var factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        return factory;
    }

    private static XMLInputFactory plainFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
