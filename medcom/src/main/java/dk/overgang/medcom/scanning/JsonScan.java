package dk.overgang.medcom.scanning;

import dk.overgang.medcom.scanning.BodyScan.Sound;
import dk.overgang.medcom.scanning.Written.Items;
import dk.overgang.medcom.scanning.Written.Member;
import dk.overgang.medcom.scanning.Written.Members;
import dk.overgang.medcom.scanning.Written.Value;
import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// One JSON object, nothing after it, not too deep, not too many entries. A name that stands twice in it is left
/// in.
final class JsonScan {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(BodyScan.MOST_DEPTH)
                    .build())
            .build();

    private int objects;

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
        var scan = new JsonScan();
        var written = scan.members(parser);
        if (parser.nextToken() != null) {
            return BodyScan.malformed();
        }
        return written.values("entry").size() > BodyScan.MOST_ENTRIES || scan.objects > BodyScan.MOST_OBJECTS
                ? BodyScan.tooMany()
                : new Sound(text, written);
    }

    private Members members(JsonParser parser) {
        objects++;
        var all = new ArrayList<Member>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            all.add(new Member(name, value(parser, parser.nextToken())));
        }
        return new Members(all);
    }

    private Items items(JsonParser parser) {
        var all = new ArrayList<Written>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            all.add(value(parser, token));
        }
        return new Items(all);
    }

    private Written value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Value(parser.getString(), true);
            default -> new Value(parser.getString(), false);
        };
    }
}
