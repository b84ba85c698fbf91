package dk.overgang.medcom.scanning;

import dk.overgang.medcom.scanning.BodyScan.Sound;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// One JSON object, no key twice, nothing after it, not too deep, not too many entries.
final class JsonScan {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(BodyScan.MOST_DEPTH)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonScan() {}

    static BodyScan of(String text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return scan(parser, text);
        } catch (StreamConstraintsException deep) {
            return BodyScan.tooDeep();
        } catch (JacksonException malformed) {
            return BodyScan.malformed();
        }
    }

    private static BodyScan scan(JsonParser parser, String text) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return BodyScan.malformed();
        }
        var entries = 0;
        var objects = 0;
        while (!(parser.nextToken() == JsonToken.END_OBJECT && isRoot(parser))) {
            if (parser.currentToken() == null) {
                return BodyScan.malformed();
            }
            entries += isEntry(parser) ? 1 : 0;
            objects += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
        }
        if (parser.nextToken() != null) {
            return BodyScan.malformed();
        }
        return entries > BodyScan.MOST_ENTRIES || objects > BodyScan.MOST_OBJECTS
                ? BodyScan.tooMany()
                : new Sound(text);
    }

    private static boolean isRoot(JsonParser parser) {
        return parser.streamReadContext().inRoot();
    }

    private static boolean isEntry(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        var list = parser.streamReadContext().getParent();
        return list.inArray()
                && "entry".equals(list.getParent().currentName())
                && list.getParent().getParent().inRoot();
    }
}
