package dk.overgang.network.cards;

/// Writes SVG, element by element; every text and every value is escaped.
final class Svg {

    private final StringBuilder document = new StringBuilder();

    /// An element with children, up to its [#close].
    Svg open(String name, Object... attributes) {
        return tag(name, ">\n", attributes);
    }

    /// An element without children.
    Svg element(String name, Object... attributes) {
        return tag(name, "/>\n", attributes);
    }

    /// An element that holds a text alone.
    Svg text(String name, String text, Object... attributes) {
        var _ = tag(name, ">", attributes);
        document.append(escaped(text));
        return close(name);
    }

    Svg close(String name) {
        document.append("</").append(name).append(">\n");
        return this;
    }

    private Svg tag(String name, String end, Object... attributes) {
        document.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            document.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(String.valueOf(attributes[i + 1])))
                    .append('"');
        }
        document.append(end);
        return this;
    }

    @Override
    public String toString() {
        return document.toString();
    }

    /// The text without what XML cannot hold and without the invisible signs that turn the direction of what follows:
    /// one name must not rearrange another.
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().filter(Svg::isXml).filter(sign -> !isTurning(sign)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String escaped(String text) {
        return plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static boolean isXml(int sign) {
        return sign == '\n'
                || (sign >= ' ' && sign < 0x7F)
                || (sign >= 0xA0 && sign < 0xD800)
                || (sign >= 0xE000 && sign < 0xFFFE)
                || sign >= 0x10000;
    }

    private static boolean isTurning(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
