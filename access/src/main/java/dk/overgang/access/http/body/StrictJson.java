package dk.overgang.access.http.body;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// How JSON in HTTP bodies is read: it is UTF-8 whatever its first bytes look like, and unknown fields, repeated
/// fields, trailing content and values of another type are
/// refused. Event readers do not use it: they accept fields that they do not know.
public final class StrictJson {

    private static final int DEEPEST = 100;

    private StrictJson() {}

    public static JsonMapper mapper(Stream<JsonMapperBuilderCustomizer> platform) {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        var builder = JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build());
        platform.forEach(customizer -> customizer.customize(builder));
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, StrictJson::refuseScalars)
                .addModule(DatesAsText.module())
                .build();
    }

    private static void refuseScalars(MutableCoercionConfig text) {
        for (var scalar : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            var _ = text.setCoercion(scalar, CoercionAction.Fail);
        }
    }
}
