package dk.overgang.medcom.scanning;

import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.scanning.BodyScan.Sound;
import dk.overgang.medcom.scanning.Written.Member;
import dk.overgang.medcom.scanning.Written.Members;
import dk.overgang.medcom.scanning.Written.Value;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML document without a DOCTYPE, not too deep, not too many entries. No entity is expanded, nothing is
/// fetched.
final class XmlScan {

    private static final XMLInputFactory XML = plainFactory();
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /// Elements that hold a resource instead of members.
    private static final Set<String> AROUND_RESOURCES = Set.of("resource", "contained");

    private final Deque<Open> open = new ArrayDeque<>();
    private Members root = new Members(List.of());
    private int elements;
    private int entries;

    /// An element that is not yet closed.
    private record Open(String name, boolean isNarrative, List<Member> members) {}

    private XmlScan() {}

    static BodyScan of(String text) {
        if (Utf8.isDeniedBy(text)) {
            return BodyScan.foreignCharset();
        }
        try {
            return new XmlScan().scan(XML.createXMLStreamReader(new StringReader(text)), text);
        } catch (XMLStreamException malformed) {
            return BodyScan.malformed();
        }
    }

    private BodyScan scan(XMLStreamReader reader, String text) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return BodyScan.refuse(400, FhirIssue.doctype());
                }
                case XMLStreamConstants.START_ELEMENT -> enter(reader);
                case XMLStreamConstants.END_ELEMENT -> leave();
                default -> {}
            }
            if (open.size() > BodyScan.MOST_DEPTH) {
                return BodyScan.tooDeep();
            }
        }
        return entries > BodyScan.MOST_ENTRIES || elements > BodyScan.MOST_ELEMENTS
                ? BodyScan.tooMany()
                : new Sound(text, root);
    }

    private void enter(XMLStreamReader reader) {
        var members = new ArrayList<Member>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            members.add(
                    new Member("@" + reader.getAttributeLocalName(i), new Value(reader.getAttributeValue(i), true)));
        }
        var isNarrative = XHTML.equals(reader.getNamespaceURI());
        open.push(new Open(reader.getLocalName(), isNarrative, members));
        elements++;
        entries += open.size() == 2 && reader.getLocalName().equals("entry") ? 1 : 0;
    }

    private void leave() {
        var closed = open.pop();
        var members = new Members(closed.members());
        var around = open.peek();
        if (around == null) {
            root = Written.resourceType(closed.name()).and(members);
        } else if (!closed.isNarrative()) {
            around.members()
                    .add(new Member(
                            closed.name(), AROUND_RESOURCES.contains(closed.name()) ? resource(members) : members));
        }
    }

    /// A type begins with a capital letter. Whatever stands beside the resource counts as part of it.
    private static Members resource(Members around) {
        var resources = around.all().stream()
                .filter(member -> Character.isUpperCase(member.name().charAt(0)))
                .toList();
        return resources.size() == 1 && resources.getFirst() instanceof Member(var type, Members inside)
                ? Written.resourceType(type).and(inside).and(around.without(type))
                : around;
    }

    private static XMLInputFactory plainFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
