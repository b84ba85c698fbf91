package dk.overgang.testkit.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.testkit.mutants.Mutant.Change;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Every element of an XML message removed, emptied, doubled, made strange and given a modifierExtension; the
/// inside of a narrative is left as it is.
public final class XmlMutants {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Element root;
    private final Random random;

    private XmlMutants(Element root, Random random) {
        this.root = root;
        this.random = random;
    }

    public static Stream<Mutant> of(String message, long seed) {
        var mutants = new XmlMutants(parsed(message), new Random(seed));
        var elements = new ArrayList<Element>();
        collect(mutants.root, elements);
        return elements.stream().flatMap(mutants::of);
    }

    private static Element parsed(String message) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(message.getBytes(UTF_8)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalArgumentException("not a sound message", broken);
        }
    }

    private static void collect(Element element, List<Element> all) {
        for (var child : children(element)) {
            all.add(child);
            if (!isNarrative(child)) {
                collect(child, all);
            }
        }
    }

    private Stream<Mutant> of(Element element) {
        var hides = isOnTheWayToTheHeaderId(element);
        return Arrays.stream(Change.values())
                .filter(change -> change != Change.MODIFIED || !isNarrative(element))
                .map(change -> new Mutant(
                        path(element), change, hides && change != Change.MODIFIED, () -> mutant(element, change)));
    }

    private String mutant(Element element, Change change) {
        var copy = (Element) root.cloneNode(true);
        var target = same(copy, element);
        var parent = target.getParentNode();
        switch (change) {
            case REMOVED -> parent.removeChild(target);
            case EMPTIED -> empty(target);
            case DOUBLED -> parent.insertBefore(target.cloneNode(true), target);
            case STRANGE -> makeStrange(target);
            case MODIFIED -> target.insertBefore(modifier(target), target.getFirstChild());
        }
        return text(copy);
    }

    private static void empty(Element target) {
        while (target.getFirstChild() != null) {
            target.removeChild(target.getFirstChild());
        }
        if (target.hasAttribute("value")) {
            target.setAttribute("value", "");
        }
    }

    private void makeStrange(Element target) {
        switch (random.nextInt(target.hasAttribute("value") ? 5 : 2)) {
            case 0 -> target.insertBefore(element(target, "strange", Mutant.strange(random)), target.getFirstChild());
            case 1 -> {
                empty(target);
                target.appendChild(element(target, target.getLocalName(), Mutant.strange(random)));
            }
            default -> target.setAttribute("value", Mutant.strange(random));
        }
    }

    private static Element modifier(Element target) {
        var modifier = element(target, "modifierExtension", "");
        modifier.removeAttribute("value");
        modifier.setAttribute("url", Mutant.UNKNOWN_MODIFIER);
        modifier.appendChild(element(target, "valueBoolean", "true"));
        return modifier;
    }

    private static Element element(Element beside, String name, String value) {
        var element = beside.getOwnerDocument().createElementNS(beside.getNamespaceURI(), name);
        element.setAttribute("value", value);
        return element;
    }

    /// The copy's element that stands where the original's does.
    private Element same(Element copy, Element original) {
        var steps = new ArrayList<Integer>();
        for (var at = original; !at.isSameNode(root); at = parent(at)) {
            steps.add(children(parent(at)).indexOf(at));
        }
        var found = copy;
        for (var step : steps.reversed()) {
            found = children(found).get(step);
        }
        return found;
    }

    private boolean isOnTheWayToTheHeaderId(Element element) {
        var header = (Element) root.getElementsByTagNameNS("*", "MessageHeader").item(0);
        if (header == null) {
            return false;
        }
        var id = children(header).stream().filter(child -> Objects.equals(child.getLocalName(), "id"));
        return Stream.concat(Stream.of(header, parent(header), parent(parent(header))), id)
                .anyMatch(step -> step.isSameNode(element));
    }

    private String path(Element element) {
        if (element.isSameNode(root)) {
            return "";
        }
        var parent = parent(element);
        return path(parent) + "/" + element.getLocalName() + "["
                + children(parent).indexOf(element) + "]";
    }

    private static Element parent(Element element) {
        return (Element) Objects.requireNonNull(element.getParentNode());
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static boolean isNarrative(Element element) {
        return XHTML.equals(element.getNamespaceURI());
    }

    private static String text(Element element) {
        var name = Objects.requireNonNull(element.getLocalName());
        var text = new StringBuilder("<" + name);
        var parent = element.getParentNode();
        if (parent == null || !Objects.equals(parent.getNamespaceURI(), element.getNamespaceURI())) {
            text.append(" xmlns=\"").append(element.getNamespaceURI()).append('"');
        }
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                text.append(' ')
                        .append(attribute.getNodeName())
                        .append("=\"")
                        .append(escaped(attribute))
                        .append('"');
            }
        }
        text.append('>');
        var nodes = element.getChildNodes();
        for (var i = 0; i < nodes.getLength(); i++) {
            text.append(nodes.item(i) instanceof Element child ? text(child) : escaped(nodes.item(i)));
        }
        return text.append("</").append(name).append('>').toString();
    }

    private static String escaped(Node node) {
        return Objects.requireNonNullElse(node.getNodeValue(), "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#xA;");
    }
}
