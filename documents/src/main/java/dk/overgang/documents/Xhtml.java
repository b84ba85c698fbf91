package dk.overgang.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads XHTML strictly and gives it what every document has: language, title, the common style, and a text for
/// each picture.
final class Xhtml {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String PICTURE = "picture:";
    private static final String ALTERNATIVE = "alt";
    private static final String STYLE = Resources.text("documents.css");

    /// Elements that load something, run something, or change where something is loaded from.
    private static final Set<String> LOADING =
            Set.of("link", "script", "object", "embed", "applet", "iframe", "base", "audio", "video", "foreignObject");

    private static final String DIRECTION = "dir";

    /// Elements that hold a text of its own direction.
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption");

    private static final Set<String> REFERRING = Set.of("src", "href", "data", "background", "poster");

    private static final Set<String> TEXTS = Set.of(ALTERNATIVE, "title");

    /// A reference of a style to something that is not in the document.
    private static final Pattern OUTSIDE = Pattern.compile("@import|url\\(\\s*[\"']?(?!#)", Pattern.CASE_INSENSITIVE);

    /// What no XML can hold.
    private static final Pattern UNREADABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Document document;
    private final Map<String, String> pictures;

    private Xhtml(Document document, Map<String, String> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    static Document complete(String xhtml, DocumentFacts facts, Map<String, String> pictures) {
        var document = parse(xhtml);
        var whole = new Xhtml(document, pictures);
        whole.insertPictures();
        whole.mustHoldWhatItShows();
        whole.describePictures();
        whole.introduce(facts);
        Lettering.complete(document, facts.language());
        whole.direct();
        return document;
    }

    /// Neither a document type nor an entity is read.
    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(
                    new InputSource(new StringReader(UNREADABLE.matcher(xml).replaceAll("\uFFFD"))));
        } catch (SAXException notWellFormed) {
            // Without the parser's words, which may hold a text of the document.
            throw new IllegalArgumentException("The XHTML or SVG of a document is not well-formed");
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void insertPictures() {
        for (var image : elements(document.getElementsByTagNameNS("*", "img"))) {
            var source = image.getAttribute("src");
            if (!source.startsWith(PICTURE)) {
                throw new IllegalArgumentException("A picture of a document is SVG, <img src=\"picture:name\"/>");
            }
            var name = source.substring(PICTURE.length());
            var svg = Optional.ofNullable(pictures.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("No such picture: " + name));
            var drawn = (Element) document.importNode(parse(svg).getDocumentElement(), true);
            if (image.hasAttribute(ALTERNATIVE)) {
                drawn.setAttribute(ALTERNATIVE, image.getAttribute(ALTERNATIVE));
            }
            if (image.hasAttribute("class")) {
                drawn.setAttribute("class", image.getAttribute("class"));
            }
            var _ = image.getParentNode().replaceChild(drawn, image);
        }
    }

    /// A link that a reader may follow is none of these.
    private void mustHoldWhatItShows() {
        for (var element : elements(document.getElementsByTagNameNS("*", "*"))) {
            var name = element.getLocalName();
            if (LOADING.contains(name)
                    || (name.equals("style")
                            && OUTSIDE.matcher(element.getTextContent()).find())
                    || attributes(element).anyMatch(attribute -> refersOutside(element, attribute))) {
                throw new IllegalArgumentException("A document holds all it shows, but here is a <%s>".formatted(name));
            }
        }
    }

    private static boolean refersOutside(Element element, Attr attribute) {
        var name = attribute.getName().replaceFirst(".*:", "");
        if (REFERRING.contains(name)) {
            return !element.getLocalName().equals("a") && !attribute.getValue().startsWith("#");
        }
        return !TEXTS.contains(name) && OUTSIDE.matcher(attribute.getValue()).find();
    }

    private static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(index -> (Attr) attributes.item(index));
    }

    private void describePictures() {
        for (var svg : elements(document.getElementsByTagNameNS(SVG, "svg"))) {
            if (!svg.getParentNode().getNodeName().equals("svg")) {
                svg.setAttribute(ALTERNATIVE, description(svg));
            }
        }
    }

    private static String description(Element svg) {
        return Stream.of(svg.getAttribute(ALTERNATIVE), text(svg, "title"), text(svg, "desc"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .reduce((first, next) -> svg.getAttribute(ALTERNATIVE).isBlank() ? first + ". " + next : first)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A picture without a text that says what it shows is not accessible"));
    }

    private static String text(Element svg, String name) {
        return elements(svg.getElementsByTagNameNS(SVG, name)).stream()
                .filter(element -> svg.isSameNode(element.getParentNode()))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private void introduce(DocumentFacts facts) {
        var html = document.getDocumentElement();
        var language = facts.language().toLanguageTag();
        html.setAttribute("lang", language);
        html.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
        var head = elements(html.getElementsByTagNameNS("*", "head")).stream()
                .findFirst()
                .orElseGet(() -> (Element) html.insertBefore(element("head", ""), html.getFirstChild()));
        elements(head.getElementsByTagNameNS("*", "title")).forEach(title -> {
            var _ = head.removeChild(title);
        });
        var first = head.getFirstChild();
        var _ = head.insertBefore(element("title", facts.title()), first);
        var style = element("style", STYLE);
        style.setAttribute("type", "text/css");
        var _ = head.insertBefore(style, first);
    }

    /// Each paragraph, cell and item has the direction of its first letter, and so has each element within one
    /// that says `auto`. The renderer sets the number of an item to the left of it only, so a numbered item stays
    /// where it is and its text goes from right to left.
    private void direct() {
        for (var element : elements(document.getElementsByTagNameNS("*", "*"))) {
            var name = element.getLocalName();
            var isWhole = PARAGRAPHS.contains(name) && !element.hasAttribute(DIRECTION);
            var isPart = element.getAttribute(DIRECTION).equals("auto");
            if ((isWhole || isPart) && RightToLeft.begins(element.getTextContent())) {
                if (isWhole && !isNumbered(element)) {
                    element.setAttribute(DIRECTION, "rtl");
                } else if (element.getElementsByTagNameNS("*", "*").getLength() == 0) {
                    element.setTextContent(RightToLeft.embedded(element.getTextContent()));
                }
            }
            if (isPart) {
                element.setAttribute(DIRECTION, "ltr");
            }
        }
    }

    private static boolean isNumbered(Element element) {
        return element.getParentNode().getLocalName().equals("ol");
    }

    private Element element(String name, String text) {
        var element = document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
        element.setTextContent(text);
        return element;
    }

    /// A list of its own: the one that is asked changes with the document.
    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
