package dk.overgang.testkit.refusals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes records with sample arguments, by the types of their components.
final class Samples {

    static final String TEXT = "sample";

    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            TEXT,
            Object.class,
            TEXT,
            int.class,
            1,
            Integer.class,
            1,
            long.class,
            1L,
            Long.class,
            1L,
            LocalDate.class,
            LocalDate.EPOCH,
            Instant.class,
            Instant.EPOCH,
            UUID.class,
            new UUID(0, 1));

    private Samples() {}

    /// One record for each combination of the values of its enums and booleans; of an enum all its constants.
    static List<Object> of(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("Neither a record nor an enum: " + type);
        }
        var combinations = Stream.of(List.of());
        for (var component : type.getRecordComponents()) {
            var choices = choices(component.getGenericType());
            combinations = combinations.flatMap(before -> choices.stream()
                    .map(choice ->
                            Stream.concat(before.stream(), Stream.of(choice)).toList()));
        }
        return combinations.map(arguments -> make(type, arguments)).toList();
    }

    /// What a method without parameters answers.
    static Object read(Object of, String method) {
        try {
            var found = of.getClass().getMethod(method);
            found.setAccessible(true);
            return found.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s of %s".formatted(method, of), e);
        }
    }

    private static List<?> choices(Type type) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of(true, false);
        }
        return type instanceof Class<?> some && some.isEnum()
                ? List.of(some.getEnumConstants())
                : List.of(sample(type));
    }

    private static Object sample(Type type) {
        return switch (type) {
            case ParameterizedType generic -> container(generic);
            case Class<?> some when VALUES.containsKey(some) -> VALUES.get(some);
            case Class<?> some when some.isSealed() -> sample(some.getPermittedSubclasses()[0]);
            case Class<?> some -> of(some).getFirst();
            default -> throw new IllegalArgumentException("No sample of " + type);
        };
    }

    private static Object container(ParameterizedType generic) {
        var content = generic.getActualTypeArguments();
        var raw = (Class<?>) generic.getRawType();
        if (raw == Optional.class) {
            return Optional.of(sample(content[0]));
        }
        if (raw == Map.class) {
            return Map.of(sample(content[0]), sample(content[1]));
        }
        return raw == Set.class ? Set.of(sample(content[0])) : List.of(sample(content[0]));
    }

    private static Object make(Class<?> type, List<?> arguments) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s of %s".formatted(type, arguments), e);
        }
    }
}
