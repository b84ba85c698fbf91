package dk.overgang.medcom.scanning;

import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.scanning.Written.Items;
import dk.overgang.medcom.scanning.Written.Member;
import dk.overgang.medcom.scanning.Written.Members;
import dk.overgang.medcom.scanning.Written.Value;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a resource, or a part of one, again as JSON or XML.
public final class WrittenText {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private WrittenText() {}

    public static String of(Members resource, FhirFormat format) {
        return switch (format) {
            case JSON -> json(resource);
            case XML -> xml(resource);
        };
    }

    private static String json(Members resource) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(resource, generator);
        }
        return text.toString();
    }

    private static void write(Written written, JsonGenerator out) {
        switch (written) {
            case Value(var text, var isText) when isText -> out.writeString(text);
            case Value(var text, var _) -> out.writeRawValue(text);
            case Items(var all) -> {
                out.writeStartArray();
                all.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Members(var all) -> {
                out.writeStartObject();
                all.forEach(member -> {
                    out.writeName(member.name());
                    write(member.value(), out);
                });
                out.writeEndObject();
            }
        }
    }

    private static String xml(Members resource) {
        var text = new StringBuilder();
        writeResource(resource, " xmlns=\"http://hl7.org/fhir\"", text);
        return text.toString();
    }

    private static void writeResource(Members resource, String namespace, StringBuilder out) {
        var type = resource.resourceType().orElse("Bundle");
        writeElement(type, namespace, resource.without(Written.RESOURCE_TYPE), out);
    }

    private static void write(Member member, StringBuilder out) {
        switch (member.value()) {
            case Items(var all) -> all.forEach(item -> write(new Member(member.name(), item), out));
            case Members inside
            when inside.resourceType().isPresent() -> {
                out.append('<').append(member.name()).append('>');
                writeResource(inside, "", out);
                out.append("</").append(member.name()).append('>');
            }
            case Members inside -> writeElement(member.name(), "", inside, out);
            // XML has values in attributes alone.
            case Value _ -> {}
        }
    }

    private static void writeElement(String name, String namespace, Members inside, StringBuilder out) {
        out.append('<').append(name).append(namespace);
        inside.all().forEach(member -> {
            if (isAttribute(member) && member.value() instanceof Value(var text, var _)) {
                out.append(' ').append(member.name().substring(1)).append("=\"");
                out.append(escaped(text)).append('"');
            }
        });
        out.append('>');
        inside.all().stream().filter(member -> !isAttribute(member)).forEach(member -> write(member, out));
        out.append("</").append(name).append('>');
    }

    private static boolean isAttribute(Member member) {
        return member.name().startsWith("@");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#x9;")
                .replace("\n", "&#xA;")
                .replace("\r", "&#xD;");
    }
}
